import { choices, usual } from '../../kiosk/screens/settings/settings.ts'
import type { Settings } from '../../kiosk/screens/settings/settings.ts'

/** A way in which the screen may be set, on a screen of some size (px). */
export type Look = { readonly name: string; readonly settings: Settings; readonly width: number; readonly height: number }

const screens = [
  { width: 1280, height: 800 },
  { width: 1920, height: 1080 },
] as const

/** Both languages in both moods in every theme on the small screen; on the large one, the moods by day; and the mirror. */
export const looks: readonly Look[] = [
  ...choices.locale.flatMap((locale) =>
    choices.mood.flatMap((mood) =>
      choices.theme.flatMap((theme) => choices.contrast.map((contrast) => look({ locale, mood, theme, contrast }, 0))),
    ),
  ),
  ...choices.mood.map((mood) => look({ mood }, 1)),
  look({ hand: 'left' }, 0),
]

function look(set: Partial<Settings>, screen: 0 | 1): Look {
  const settings: Settings = { ...usual, ...set }
  const size = screens[screen]
  return { ...size, settings, name: [size.width, settings.locale, settings.mood, settings.theme, settings.contrast, ...(settings.hand === 'left' ? ['left'] : [])].join('-') }
}
