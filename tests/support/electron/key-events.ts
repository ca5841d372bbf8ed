import type { Press } from './application-menu.ts'

/** Of keys that are more than a character, what Windows calls them: Chromium goes by it. */
const codes: Readonly<Record<string, number>> = { Enter: 13, Tab: 9, Escape: 27, Backspace: 8, Delete: 46, ' ': 32, PageUp: 33, PageDown: 34, End: 35, Home: 36, ArrowLeft: 37, ArrowUp: 38, ArrowRight: 39, ArrowDown: 40, F5: 116, F11: 122, F12: 123 }

type KeyEvent = { readonly type: 'keyDown' | 'rawKeyDown' | 'keyUp'; readonly key: string; readonly modifiers: number; readonly windowsVirtualKeyCode: number; readonly text?: string }

/** A key pressed and let go, as Chromium's protocol tells of it. */
export function keyEvents({ key, shift, control, alt, meta }: Press): readonly KeyEvent[] {
  const common = { key, modifiers: Number(alt) + 2 * Number(control) + 4 * Number(meta) + 8 * Number(shift), windowsVirtualKeyCode: codes[key] ?? (/^[a-z0-9]$/i.test(key) ? key.toUpperCase().charCodeAt(0) : 0) }
  const isText = /^.$/u.test(key) && !control && !alt && !meta
  const down = key === 'Enter' ? { type: 'keyDown', ...common, text: '\r' } as const : isText ? { type: 'keyDown', ...common, text: key } as const : { type: 'rawKeyDown', ...common } as const
  return [down, { type: 'keyUp', ...common }]
}
