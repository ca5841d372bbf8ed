import type { PartKind } from '../../hardware/objects/object.ts'
import { objectNamed } from '../../hardware/objects/objects.ts'
import { catalogue } from '../../workshops/catalogue.ts'
import { reasonWords } from '../../workshops/session/goals/reason-words.ts'
import type { Reason, ReasonName } from '../../workshops/session/goals/reasons.ts'
import type { Locale, Text } from './text.ts'

const lights: readonly PartKind[] = ['light', 'colour-light']
const seen: readonly PartKind[] = [...lights, 'buzzer']
const moved: readonly PartKind[] = [...seen, 'servo']
const felt: readonly PartKind[] = ['knob', 'light-sensor', 'distance']
const anyFelt: readonly PartKind[] = [...felt, 'button']

/** Which parts a reason is given of, which it names beside them, and the counts it says. */
type About = { readonly part: readonly PartKind[]; readonly other?: readonly PartKind[]; readonly counts?: readonly number[] }

const upTo = (most: number, from = 0): readonly number[] => Array.from({ length: most - from + 1 }, (_, index) => from + index)

const about: Readonly<Record<ReasonName, About>> = {
  'stays-dark': { part: seen },
  'too-quick': { part: lights },
  'too-slow': { part: lights },
  'same-colour': { part: ['colour-light'] },
  'too-bright': { part: ['colour-light'] },
  jumps: { part: ['colour-light'] },
  'never-grows': { part: ['colour-light'] },
  'never-fades': { part: ['colour-light'] },
  'stays-silent': { part: ['buzzer'] },
  'same-note': { part: ['buzzer'] },
  'stands-still': { part: ['servo'] },
  'turns-little': { part: ['servo'] },
  'turns-at-once': { part: ['servo'] },
  'no-surprise': { part: lights },
  'too-soon': { part: lights },
  'too-late': { part: lights },
  'stays-lit': { part: lights },
  'goes-by-itself': { part: lights },
  'always-opens': { part: ['servo'] },
  'never-opens': { part: ['servo'] },
  'wants-press': { part: ['button'] },
  'wants-release': { part: ['button'] },
  'wants-more': { part: anyFelt },
  'wants-less': { part: anyFelt },
  'hand-rests': { part: felt },
  'two-at-once': { part: lights, other: lights },
  'wrong-order': { part: lights, other: lights },
  'dark-then': { part: seen, other: anyFelt },
  'lit-then': { part: seen, other: anyFelt },
  'stands-elsewhere': { part: ['servo'], other: anyFelt },
  'does-not-follow': { part: moved, other: felt },
  'follows-backwards': { part: moved, other: felt },
  'too-early': { part: moved, other: ['button'] },
  'no-answer': { part: moved, other: ['button'] },
  // Fewer than any workshop asks for, else the goal is met.
  'changes-little': { part: lights, counts: upTo(3) },
  'stops-changing': { part: lights, counts: upTo(3, 1) },
  'breathes-little': { part: ['colour-light'], counts: upTo(1) },
  'few-colours': { part: ['colour-light'], counts: [1] },
  'few-notes': { part: ['buzzer'], counts: upTo(5, 1) },
  // Seconds, as a workshop asks for them.
  'too-short': { part: lights, counts: upTo(3, 1) },
  'too-long': { part: lights, counts: upTo(9, 1) },
  'goes-round-little': { part: [], counts: upTo(1) },
  'says-no-number': { part: [] },
  'says-another-time': { part: [] },
}

/** What a goal may say of the objects of the workshops, sentence by sentence. */
export function reasonTexts(locale: Locale): readonly Text[] {
  const objects = new Set(catalogue.map(({ object }) => object))
  return [...objects].flatMap((id) => {
    const object = objectNamed(id)
    if (!object) return []
    const ofKind = (kinds: readonly PartKind[]) => object.parts.filter(({ kind }) => kinds.includes(kind)).map((part) => part.id)
    return (Object.entries(about) as [ReasonName, About][]).flatMap(([is, { part, other, counts }]) =>
      crossed(part.length > 0 ? ofKind(part) : [undefined], other ? ofKind(other) : [undefined], counts ?? [undefined])
        .filter(([first, second]) => first === undefined || first !== second)
        .flatMap(([first, second, count]) => {
          const reason = { is, part: first, other: second, count } as unknown as Reason
          const key = [is, first && `${id}-${first}`, second, count].filter((word) => word !== undefined).join('-')
          const { see, look, attempt } = reasonWords(reason, object, locale)
          return [{ key: `${key}-see`, text: see }, { key: `${key}-look`, text: look }, { key: `${key}-try`, text: attempt }]
        }),
    )
  })
}

function crossed<One, Two, Three>(ones: readonly One[], twos: readonly Two[], threes: readonly Three[]): readonly (readonly [One, Two, Three])[] {
  return ones.flatMap((one) => twos.flatMap((two) => threes.map((three) => [one, two, three] as const)))
}
