/** How the stand-in is to be, told by the environment of the program. */
export const setting = {
  /** The guards that main sets are heard and passed over: the twin of what they prevent. */
  isUnguarded: process.env['STAND_IN_GUARDS'] === 'off',
  /** Main is not told that its page fell: the twin of what heals it. */
  isUnhealed: process.env['STAND_IN_HEALING'] === 'off',
  /** As an installed kiosk. */
  isPackaged: process.env['STAND_IN_PACKAGED'] === '1',
} as const

/** Under this name Chromium knows the page's own scheme. */
const standInOrigin = 'https://camion.invalid'
const ownOrigin = 'app://camion'

export const toChromium = (address: string): string => (address.startsWith(`${ownOrigin}/`) ? standInOrigin + address.slice(ownOrigin.length) : address)
export const fromChromium = (address: string): string => (address === standInOrigin || address.startsWith(`${standInOrigin}/`) ? ownOrigin + address.slice(standInOrigin.length) : address)
