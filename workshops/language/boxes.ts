/** The pictures a child names a box with. A box is picked, never typed; its id is what files keep. */
export const boxes = [
  { id: 'star', names: { fr: 'étoile', en: 'star' } },
  { id: 'flower', names: { fr: 'fleur', en: 'flower' } },
  { id: 'fish', names: { fr: 'poisson', en: 'fish' } },
  { id: 'moon', names: { fr: 'lune', en: 'moon' } },
  { id: 'leaf', names: { fr: 'feuille', en: 'leaf' } },
  { id: 'drop', names: { fr: 'goutte', en: 'drop' } },
] as const

export const isBox = (id: unknown): id is string => boxes.some((box) => box.id === id)
