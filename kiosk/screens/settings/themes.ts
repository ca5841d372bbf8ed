import type { Settings } from './settings.ts'

/**
 * The paints of the page, by theme and contrast. Texts hold 4.5:1, and 7:1 in high contrast (themes.test.ts).
 * - `ink` on `paper` (the page), `card` (panels), `tray` (the object's), `hint`; `muted` on `paper` and `card`.
 * - `on-strong` on `go`, `stop` and `link`; `on-bright` on `bright`.
 * - `dark`, `bare` and `board` only fill what is drawn.
 */
export type Paints = Readonly<Record<Paint, string>>
export type Paint = 'ink' | 'paper' | 'card' | 'tray' | 'hint' | 'muted' | 'go' | 'stop' | 'link' | 'on-strong' | 'bright' | 'on-bright' | 'dark' | 'bare' | 'board'

const day: Paints = {
  ink: '#1b2a41',
  paper: '#fff8ec',
  card: '#ffffff',
  tray: '#fdebc8',
  hint: '#fff1cf',
  muted: '#5b6780',
  go: '#1e7a4c',
  stop: '#c8401f',
  link: '#1b6ca8',
  'on-strong': '#ffffff',
  bright: '#ffc53d',
  'on-bright': '#1b2a41',
  dark: '#1b2a41',
  bare: '#fff8ec',
  board: '#7fc4c9',
}

const night: Paints = {
  ...day,
  ink: '#fdf3df',
  paper: '#141c2b',
  card: '#1e293c',
  tray: '#2a3850',
  hint: '#3a3524',
  muted: '#a9b4c8',
  dark: '#0a101b',
  bare: '#4a5870',
  board: '#2b6f76',
}

/** Every paint there is: `themes[theme][contrast]`. */
export const themes: Readonly<Record<Settings['theme'], Readonly<Record<Settings['contrast'], Paints>>>> = {
  day: {
    normal: day,
    high: { ...day, ink: '#000000', paper: '#ffffff', tray: '#ffffff', hint: '#fff6d6', muted: '#3d4657', go: '#0b5230', stop: '#8f2409', link: '#0b4a7a', 'on-bright': '#000000', dark: '#000000', bare: '#ffffff' },
  },
  night: {
    normal: night,
    high: { ...night, ink: '#ffffff', paper: '#000000', card: '#000000', tray: '#000000', hint: '#1f1a08', muted: '#d5dcea', go: '#0b5230', stop: '#8f2409', link: '#0b4a7a', dark: '#000000', bare: '#2a3448' },
  },
}
