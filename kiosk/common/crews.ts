/** The pictures a crew chooses among: half of them alive, half of them things. A crew is called by nothing else. */
export const crewPictures = [
  'fox', 'owl', 'hedgehog', 'whale', 'cat', 'rabbit', 'turtle', 'bee', 'snail', 'frog', 'bear', 'duck',
  'kite', 'lantern', 'boat', 'balloon', 'drum', 'umbrella', 'bicycle', 'mushroom', 'sunflower', 'pear', 'lighthouse', 'cloud',
] as const
export type CrewPicture = (typeof crewPictures)[number]
