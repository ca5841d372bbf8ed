import type { Part, PartState } from '../../../hardware/objects/object.ts'
import { colours } from '../../../workshops/language/colours.ts'
import { stepWord } from '../pads/note-words.ts'
import type { Locale, Words } from '../words/words.ts'
import { NOTHING_NEAR } from './playing.ts'

/** What each part does or feels, by its name; a part of which nothing is known has none. */
export type PartStates = Readonly<Record<string, PartState>>

export const numberIn = (state: PartState | undefined): number => (typeof state === 'number' ? state : 0)

export const rgbIn = (state: PartState | undefined): readonly [number, number, number] => (typeof state === 'object' ? state : [0, 0, 0])

/** How strongly it shines, 0 to 1. */
export function shineOf(part: Part, state: PartState | undefined): number {
  return part.kind === 'colour-light' ? Math.max(...rgbIn(state)) / 255 : numberIn(state) / 100
}

/** The colour of ours that is nearest to what a diode shines, however bright it is. */
export function nearestColour(rgb: readonly [number, number, number]): (typeof colours)[number] {
  const brightest = Math.max(...rgb, 1)
  const distance = (other: readonly number[]) => other.reduce((sum, level, index) => sum + (level - ((rgb[index] ?? 0) * 255) / brightest) ** 2, 0)
  return colours.reduce((nearest, colour) => (distance(colour.rgb) < distance(nearest.rgb) ? colour : nearest))
}

const noteOf = (hertz: number): number => Math.round(69 + 12 * Math.log2(hertz / 440))

/** The note nearest to so many hertz, as the language says it; empty for silence. */
export function noteSung(hertz: number, locale: Locale): string {
  return hertz > 0 ? stepWord(noteOf(hertz), locale) : ''
}

/** The same, as short as it is written on a picture: `fa♯`. */
export function noteSign(hertz: number, locale: Locale): string {
  const [step = '', sharp] = noteSung(hertz, locale).split(' ')
  return sharp ? `${step}♯` : step
}

/** What the part does or feels, in words: "allumée", "30 centimètres". */
export function partText(part: Part, state: PartState | undefined, words: Words, locale: Locale): string {
  const number = Math.round(numberIn(state))
  switch (part.kind) {
    case 'light':
      return number === 0 ? words('part.off') : number >= 100 ? words('part.on') : words('part.outOf', { number })
    case 'colour-light':
      return shineOf(part, state) === 0 ? words('part.off') : nearestColour(rgbIn(state)).names[locale]
    case 'buzzer':
      return number === 0 ? words('part.silent') : words('part.sings', { note: noteSung(number, locale) })
    case 'servo':
      return state === undefined ? words('part.atRest') : words('part.degrees', { number })
    case 'button':
      return words(number === 1 ? 'part.pressed' : 'part.released')
    case 'knob':
    case 'light-sensor':
      return words('part.outOf', { number })
    case 'distance':
      return number >= NOTHING_NEAR ? words('part.nothingNear') : words('part.centimetres', { number })
  }
}
