/** A key as Electron tells of it before the page hears it (`before-input-event`). */
export type KeyPress = {
  readonly key: string
  readonly shift: boolean
  readonly control: boolean
  readonly alt: boolean
  readonly meta: boolean
}

/** What moves among the blocks, presses and takes away; with Shift too, which turns some of them round. */
const handKeys: ReadonlySet<string> = new Set(['Tab', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown', 'Enter', ' ', 'Backspace', 'Delete'])

/** What only changes the next key. */
const changingKeys: ReadonlySet<string> = new Set(['Shift', 'Control', 'AltGraph', 'CapsLock', 'NumLock', 'Dead'])

/** Undo, redo, copy, cut, paste, as the blocks have them. */
const withControl: ReadonlySet<string> = new Set(['z', 'y', 'c', 'x', 'v'])

/**
 * Whether a key reaches the page of a kiosk that a child can't leave. Everything that is not named is refused: function keys, Alt and its
 * friends, the system's key, and every way of Chromium's to print, search, zoom, reload, go back, or look inside.
 */
export function isAllowed({ key, shift, control, alt, meta }: KeyPress): boolean {
  if (meta) return false
  // Windows tells of AltGr as of both.
  if (control && alt) return isSign(key)
  if (alt) return false
  if (control) return key === 'Control' || (withControl.has(key.toLowerCase()) && (!shift || key.toLowerCase() === 'z'))
  if (key === 'Escape') return !shift
  return handKeys.has(key) || changingKeys.has(key) || isCharacter(key)
}

const isCharacter = (key: string) => /^[^\p{Cc}\p{Co}\p{Cn}]$/u.test(key)

/** What no keyboard has without AltGr, so that no shortcut is made of it. */
const isSign = (key: string) => isCharacter(key) && !/[a-z0-9\s]/i.test(key)
