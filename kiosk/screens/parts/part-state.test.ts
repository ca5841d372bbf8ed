import { expect, test } from 'vitest'
import { kit } from '../../../hardware/objects/objects.ts'
import { partNamed } from '../../../hardware/objects/object.ts'
import type { PartState } from '../../../hardware/objects/object.ts'
import { colours } from '../../../workshops/language/colours.ts'
import { wordsIn } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { nearestColour, noteSign, noteSung, partText, shineOf } from './part-state.ts'

function told(id: string, state: PartState | undefined, locale: Locale = 'fr'): string {
  const part = partNamed(kit, id)
  if (!part) throw new Error(id)
  return partText(part, state, wordsIn[locale], locale)
}

test('every part says what it does, or feels', () => {
  expect([told('lamp', 0), told('lamp', 40), told('lamp', 100)]).toEqual(['éteinte', '40 sur 100', 'allumée'])
  expect([told('rainbow', [0, 0, 0]), told('rainbow', [0, 0, 120])]).toEqual(['éteinte', 'bleu'])
  expect([told('buzzer', 0), told('buzzer', 262)]).toEqual(['silence', 'joue do'])
  expect([told('arm', undefined), told('arm', 90)]).toEqual(['au repos', '90 degrés'])
  expect([told('blue-button', 1), told('blue-button', 0)]).toEqual(['appuyé', 'relâché'])
  expect([told('knob', 30), told('eye', 70)]).toEqual(['30 sur 100', '70 sur 100'])
  expect([told('ears', 12), told('ears', 400)]).toEqual(['12 centimètres', 'rien devant'])
})

test('in English too', () => {
  expect([told('buzzer', 440, 'en'), told('ears', 400, 'en')]).toEqual(['plays A', 'nothing near'])
})

test('a dimmed colour keeps its name', () => {
  for (const colour of colours) {
    const [red, green, blue] = colour.rgb
    expect(nearestColour([red / 4, green / 4, blue / 4]).id).toBe(colour.id)
  }
})

test('a colour light shines as much as its brightest colour', () => {
  const rainbow = partNamed(kit, 'rainbow')
  expect(rainbow && shineOf(rainbow, [0, 51, 20])).toBe(0.2)
})

test('hertz are heard as the nearest note', () => {
  expect([0, 262, 277, 440, 988].map((hertz) => noteSung(hertz, 'fr'))).toEqual(['', 'do', 'do dièse', 'la', 'si'])
  expect([0, 262, 277].map((hertz) => noteSign(hertz, 'en'))).toEqual(['', 'C', 'C♯'])
})
