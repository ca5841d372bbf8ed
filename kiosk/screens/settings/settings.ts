/** How a kiosk's screens are set, by whoever sits before them. One value, kept by the page. */

/**
 * What each setting may be.
 * - `mood`: two moods of the same screens. `pictures`: blocks of pictures, larger and rounder; `words`: blocks of words, and their text.
 * - `motion`: `system` moves as the machine's own setting allows.
 * - `hand`: the hand that points; the screen is mirrored for the left one.
 */
export const choices = {
  mood: ['pictures', 'words'],
  locale: ['fr', 'en'],
  sounds: ['on', 'off'],
  hand: ['right', 'left'],
  theme: ['day', 'night'],
  contrast: ['normal', 'high'],
  motion: ['system', 'reduced'],
} as const

export type Setting = keyof typeof choices
export type Settings = { readonly [Name in Setting]: (typeof choices)[Name][number] }
export type Mood = Settings['mood']

export const settingNames = Object.keys(choices) as Setting[]

let moodHere: Mood = 'words'

/** How a page is set that nobody has set: in the mood that the facilitator has chosen for this kiosk. */
export const usual: Settings = {
  get mood() {
    return moodHere
  },
  locale: 'fr',
  sounds: 'on',
  hand: 'right',
  theme: 'day',
  contrast: 'normal',
  motion: 'system',
}

/** Which mood is usual here from now on. */
export function setUsualMood(mood: Mood): void {
  moodHere = mood
}

/** The settings a text keeps. What it does not say, or says in a way we do not know, is as usual. */
export function settingsIn(text: string | null): Settings {
  const kept = recordIn(text)
  const known = settingNames.filter((name) => (choices[name] as readonly unknown[]).includes(kept[name]))
  return { ...usual, ...Object.fromEntries(known.map((name) => [name, kept[name]])) }
}

function recordIn(text: string | null): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {}
  } catch {
    return {}
  }
}
