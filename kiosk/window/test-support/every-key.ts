import type { KeyPress } from '../keys.ts'

const characters = Array.from('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789éèàçùœ²&~"#\'{([|-_`\\^@)]°=+}¨$£¤%µ*!§:/;.,?<>€ ')

const functionKeys = Array.from({ length: 24 }, (_, index) => `F${index + 1}`)

/** Every key a keyboard may say (UI Events `key` values), as far as any of them could do something. */
export const everyKey: readonly string[] = [
  ...characters, ...functionKeys,
  'Tab', 'Enter', 'Escape', 'Backspace', 'Delete', 'Insert', 'Home', 'End', 'PageUp', 'PageDown', 'ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight',
  'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock', 'NumLock', 'ScrollLock', 'Dead', 'Compose', 'Process', 'Unidentified',
  'ContextMenu', 'PrintScreen', 'Pause', 'Help', 'Power', 'Sleep', 'WakeUp', 'Undo', 'Redo', 'Copy', 'Cut', 'Paste', 'Find', 'Open', 'Close', 'New', 'Save', 'Print', 'Exit', 'ZoomIn', 'ZoomOut', 'ZoomToggle',
  'BrowserBack', 'BrowserForward', 'BrowserRefresh', 'BrowserStop', 'BrowserSearch', 'BrowserFavorites', 'BrowserHome',
  'MediaPlayPause', 'MediaStop', 'MediaTrackNext', 'MediaTrackPrevious', 'AudioVolumeUp', 'AudioVolumeDown', 'AudioVolumeMute',
  'LaunchMail', 'LaunchApplication1', 'LaunchApplication2', 'LaunchCalculator', 'LaunchWebBrowser', 'LaunchScreenSaver',
]

const either = [false, true] as const

/** Every key with every set of modifiers. */
export const everyPress: readonly KeyPress[] = everyKey.flatMap((key) => either.flatMap((meta) => either.flatMap((control) => either.flatMap((alt) => either.map((shift) => ({ key, shift, control, alt, meta }))))))

/** A press as a person writes it: `Control+Shift+i`. */
export const named = ({ key, shift, control, alt, meta }: KeyPress): string => [...(meta ? ['Meta'] : []), ...(control ? ['Control'] : []), ...(alt ? ['Alt'] : []), ...(shift ? ['Shift'] : []), key].join('+')
