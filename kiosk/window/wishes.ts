import { parseArgs } from 'node:util'

/** How a kiosk is to be opened. */
export type Wishes = {
  /** `any`, `emulated`, or the path of a port. */
  readonly board: string
  /** Where it keeps all that it keeps; the system's own place when it is not said. */
  readonly folder: string | undefined
  /** A kiosk aboard, which a child can't leave. */
  readonly isLockedDown: boolean
  readonly isFullScreen: boolean
  /** A service of the machine started it, and starts it again (kiosk/packaging). */
  readonly isService: boolean
}

const options = {
  board: { type: 'string' },
  folder: { type: 'string' },
  'locked-down': { type: 'boolean' },
  windowed: { type: 'boolean' },
} as const

/** What is said on the command line, then by the environment. An installed kiosk is locked down, whatever is said; Chromium's own words are passed over. */
export function readWishes(words: readonly string[], environment: Readonly<Record<string, string | undefined>>, isPackaged: boolean): Wishes {
  const { values } = parseArgs({ args: [...words], options, strict: false })
  const isLockedDown = isPackaged || values['locked-down'] === true
  const text = (said: unknown): string | undefined => (typeof said === 'string' && said !== '' ? said : undefined)
  return {
    board: text(values.board) ?? text(environment['CAMION_BOARD']) ?? 'any',
    folder: text(values.folder) ?? text(environment['CAMION_FOLDER']),
    isLockedDown,
    isFullScreen: isLockedDown && (isPackaged || values.windowed !== true),
    isService: isLockedDown && text(environment['CAMION_SERVICE']) !== undefined,
  }
}
