import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { catalogue } from '../../workshops/catalogue.ts'
import { objectNamed } from '../../hardware/objects/objects.ts'
import { judged } from '../../workshops/packs/check-pack.ts'
import { mutations } from '../../workshops/packs/mutate.ts'
import { reasonWords } from '../../workshops/session/goals/reason-words.ts'
import type { Manifest } from '../common/voices.ts'
import { withoutVoice } from './kiosk-texts.ts'
import { opusDuration } from './ogg-opus.ts'
import { soundsFolder } from './sounds.ts'
import { spokenTexts } from './spoken-texts.ts'
import { locales } from './text.ts'

const manifestOf = (locale: string, group: string) => JSON.parse(readFileSync(join(soundsFolder, locale, `${group}.json`), 'utf8')) as Manifest

const groups = locales.flatMap((locale) => spokenTexts(locale).map((group) => ({ locale, ...group })))

describe('every text of the packs and of the kiosk has its voice in each language', () => {
  test.each(groups)('$locale: $name', ({ locale, name, texts }) => {
    const voices = existsSync(join(soundsFolder, locale, `${name}.json`)) ? manifestOf(locale, name) : {}
    expect(Object.keys(voices), 'A text was changed, and its voice was not made again: run `npm run voices`, and commit kiosk/voices/sounds.').toEqual(texts.map(({ text }) => text))
    const files = Object.values(voices).map(({ file }) => file)
    expect(readdirSync(join(soundsFolder, locale, name)).toSorted(), 'run `npm run voices`').toEqual(files.toSorted())
    expect(new Set(files.map((file) => file.toLowerCase())).size).toBe(files.length)
    for (const [text, { file, words, by }] of Object.entries(voices)) {
      const duration = opusDuration(readFileSync(join(soundsFolder, locale, name, file))) ?? 0
      expect(duration, file).toBeGreaterThan(100)
      const inside = words.every(([ms, from, to], at) => ms > (words[at - 1]?.[0] ?? -1) && ms < duration && from >= (words[at - 1]?.[2] ?? 0) && to > from && to <= text.length)
      expect([file, inside, words.length > 0 || by === 'person']).toEqual([file, true, true])
    }
  })
})

test('nothing else lies among the voices, and all of them together are small', () => {
  for (const locale of locales) expect(readdirSync(join(soundsFolder, locale)).toSorted()).toEqual(spokenTexts(locale).flatMap(({ name }) => [name, `${name}.json`]).toSorted())
  const sizes = groups.flatMap(({ locale, name }) => readdirSync(join(soundsFolder, locale, name)).map((file) => readFileSync(join(soundsFolder, locale, name, file)).length))
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000_000)
})

test('what goals say of creations with a slip in them has its voice', () => {
  const voices = Object.fromEntries(locales.map((locale) => [locale, manifestOf(locale, 'reasons')]))
  for (const { object: id, steps, mistakes } of catalogue) {
    const object = objectNamed(id)
    if (!object) throw new Error(`there is no ${id}`)
    for (const { goal, solution } of steps) {
      if (!goal || !solution) continue
      for (const creation of [...mutations(solution, 12).map((mutation) => mutation.creation), ...mistakes.map((mistake) => mistake.creation)]) {
        const verdict = judged(goal, creation)
        if (verdict === 'unreadable' || verdict.isMet) continue
        for (const locale of locales) for (const sentence of Object.values(reasonWords(verdict.because, object, locale))) expect(Object.keys(voices[locale] ?? {})).toContain(sentence)
      }
    }
  }
})

test('only sentences that say any number, block or typed words have none', () => {
  for (const locale of locales) {
    expect(withoutVoice(locale)).toEqual([
      'steps.choose.minutes', 'steps.told', 'object.saying', 'part.told', 'part.outOf', 'part.sings', 'part.degrees', 'part.centimetres', 'part.recent', 'placing.taken', 'placing.back', 'placing.put', 'placing.at.within', 'placing.at.below', 'placing.at.above', 'placing.at.inside',
      'placing.at.otherwise', 'placing.at.onlyHole', 'placing.at.hole', 'placing.bin.takeOut', 'pads.left', 'pads.more', 'pads.fewer', 'pads.lasting', 'pads.full', 'pictures.notes',
    ])
  }
})
