/** The few paints of the pictures: the same by day and by night, on a ground of their own. */
export const paints = {
  ink: '#1b2a41',
  paper: '#fff8ec',
  cream: '#f3d9ae',
  sun: '#ffc53d',
  glow: '#e3ac09',
  red: '#e5342b',
  brick: '#c8401f',
  leaf: '#2ea866',
  grass: '#6cc48f',
  blue: '#1b6ca8',
  sky: '#5aa9dd',
  violet: '#7b45c9',
  pink: '#ee6fa8',
  wood: '#b5966b',
  bark: '#8a5a34',
  grey: '#a9b4c8',
  slate: '#566678',
  night: '#40528a',
} as const

/** People are of all kinds. */
export const skins = { rose: '#fde0c5', gold: '#e8b98a', brown: '#b5774a', dark: '#80502f' } as const

export type Skin = keyof typeof skins

/** The nine colours of the rainbow light, as `workshops/language/colours.ts` has them. */
export const rainbow = ['#e5342b', '#f07f1b', '#ffc53d', '#2ea866', '#2bc4c4', '#2f6fe0', '#7b45c9', '#ee6fa8', '#ffffff'] as const

/** The colours of the block categories that the pictures show. */
export const categories = {
  events: '#e3ac09',
  control: '#b4460f',
  light: '#7a1b2e',
  sound: '#e58aec',
  motion: '#0c3e93',
  sensing: '#aee0ec',
  numbers: '#a2ee88',
  boxes: '#b5966b',
} as const

export type Category = keyof typeof categories
