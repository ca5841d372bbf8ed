import { expect, test } from 'vitest'
import { catalogue } from '../../catalogue.ts'
import { objectNamed } from '../../../hardware/objects/objects.ts'
import { limits, sentencesOf, wordsOf } from '../../packs/readability.ts'
import { judge } from './goal.ts'
import { reasonWords } from './reason-words.ts'
import type { Reason } from './reasons.ts'

const eye = { part: 'rainbow', other: 'eye' } as const

/** Every reason a goal of the workshops may give, on an object of theirs. */
const reasons: readonly (readonly [object: string, reason: Reason])[] = [
  ...(['stays-dark', 'too-quick', 'too-slow', 'same-colour', 'too-bright', 'jumps', 'never-grows', 'never-fades', 'no-surprise', 'too-soon', 'too-late', 'stays-lit', 'goes-by-itself'] as const).map((is) => ['night-light', { is, part: 'rainbow' }] as const),
  ...(['stays-silent', 'same-note', 'stays-dark'] as const).map((is) => ['theremin', { is, part: 'buzzer' }] as const),
  ...(['stands-still', 'turns-little', 'turns-at-once', 'always-opens', 'never-opens'] as const).map((is) => ['secret-box', { is, part: 'arm' }] as const),
  ...(['wants-press', 'wants-release'] as const).map((is) => ['secret-box', { is, part: 'blue-button' }] as const),
  ...(['wants-more', 'wants-less', 'hand-rests'] as const).flatMap((is) => [['night-light', { is, part: 'eye' }], ['theremin', { is, part: 'ears' }], ['secret-box', { is, part: 'knob' }]] as const),
  ...(['dark-then', 'lit-then', 'does-not-follow', 'follows-backwards'] as const).map((is) => ['night-light', { is, ...eye }] as const),
  ['theremin', { is: 'lit-then', part: 'buzzer', other: 'ears' }],
  ['flower', { is: 'stands-elsewhere', part: 'arm', other: 'eye' }],
  ...(['two-at-once', 'wrong-order'] as const).map((is) => ['traffic-light', { is, part: 'red', other: 'green' }] as const),
  ...(['too-early', 'no-answer'] as const).map((is) => ['secret-box', { is, part: 'arm', other: 'blue-button' }] as const),
  ...(['changes-little', 'stops-changing', 'too-short', 'too-long', 'breathes-little', 'few-colours'] as const).map((is) => ['lantern', { is, part: 'rainbow', count: 2 }] as const),
  ['theremin', { is: 'few-notes', part: 'buzzer', count: 2 }],
  ['traffic-light', { is: 'goes-round-little', count: 0 }],
  ['reaction-meter', { is: 'says-no-number' }],
  ['reaction-meter', { is: 'says-another-time' }],
]

test.each(reasons)('on %s, %o is said in three short sentences, in both languages, and blames nobody', (id, reason) => {
  const object = objectNamed(id)
  if (!object) throw new Error(`there is no ${id}`)
  for (const locale of ['fr', 'en'] as const) {
    const { see, look, attempt } = reasonWords(reason, object, locale)
    for (const sentence of [see, look, attempt]) {
      expect(sentence).toMatch(/^\p{Lu}.+\.$/u)
      expect(sentence).not.toMatch(/undefined|\b(erreur|faux|incorrect|wrong answer|error|failed)\b/u)
      for (const one of sentencesOf(sentence)) expect([sentence, wordsOf(one).length <= limits[3].longest]).toEqual([sentence, true])
    }
  }
})

test('a silent speaker is said to be silent, not dark', () => {
  const theremin = objectNamed('theremin')
  if (!theremin) throw new Error('there is no theremin')
  expect(reasonWords({ is: 'stays-dark', part: 'buzzer' }, theremin, 'fr')).toEqual({ see: 'Je n’entends rien.', look: 'Regarde les blocs de son.', attempt: 'Accroche une note.' })
})

test('whatever the judges of the workshops say of an object that does nothing has its words', () => {
  for (const { object: id, steps } of catalogue) {
    const object = objectNamed(id)
    for (const { goal } of steps) {
      const verdict = goal && judge(goal, { happenings: [], until: 10_000 })
      if (!object || !verdict || verdict.isMet) continue
      expect(reasonWords(verdict.because, object, 'fr').see.length).toBeGreaterThan(5)
    }
  }
})
