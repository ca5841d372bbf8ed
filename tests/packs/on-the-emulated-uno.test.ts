import { describe, expect, test } from 'vitest'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { objectNamed } from '../../hardware/objects/objects.ts'
import { runEmulated } from '../../kiosk/devices/run-emulated.ts'
import { catalogue } from '../../workshops/catalogue.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import type { Creation } from '../../workshops/language/creation.ts'
import type { Pack } from '../../workshops/packs/pack.ts'
import { judge } from '../../workshops/session/goals/goal.ts'
import type { Goal, HandMove } from '../../workshops/session/goals/goal.ts'
import { FIRST_ANGLE, strength } from '../../workshops/session/goals/states.ts'
import { spansShown, valueAt } from '../../workshops/session/happening.ts'
import type { Happening, Trace } from '../../workshops/session/happening.ts'
import { rehearse } from '../../workshops/session/rehearse.ts'

/** What the emulated object showed and what the hand did to it, while our firmware ran in it. */
async function onBoard(creation: Creation, hand: readonly HandMove[], seconds: number): Promise<Trace> {
  const reading = parseCreation(creation)
  if (reading.problem) throw new Error('the creation can’t be read')
  const { program, object } = reading
  const happenings: Happening[] = hand.map(({ t, part, value }) => ({ t, felt: part, value }))
  const ran = await runEmulated({ program, object, flash: ourFlash(), inputs: hand, showsParts: true, milliseconds: seconds * 1_000, ended: new Promise(() => {}) }, (line) => {
    if (!('pin' in line)) happenings.push(line)
  })
  expect(ran).toBe('ran')
  return { happenings: happenings.toSorted((one, other) => one.t - other.t), until: seconds * 1_000 }
}

function inRehearsal(creation: Creation, hand: readonly HandMove[], seconds: number): Trace {
  const reading = parseCreation(creation)
  if (reading.problem) throw new Error('the creation can’t be read')
  return rehearse(reading.program, hand, seconds)
}

const upTo = ({ happenings }: Trace, seconds: number): Trace => ({ happenings: happenings.filter(({ t }) => t < seconds * 1_000), until: seconds * 1_000 })

/** The board's orders travel, and a servo has its way to go: what it shows is what was ordered at some time between so long before (ms) and now. */
const LATE = 450

/** How often (ms) the two are looked at side by side. */
const LOOK_EVERY = 25

/** Percent of a light, hertz of a tone as its pin makes it, degrees: so far may they be apart. */
const APART = 4

/** The share of looks at which a part of the board shows what the rehearsal ordered of it. */
function agreement(part: string, atFirst: number, board: Trace, rehearsed: Trace): number {
  const [shown, ordered] = [spansShown(board, part, atFirst), spansShown(rehearsed, part, atFirst)]
  let [looks, same] = [0, 0]
  for (let t = LATE; t < board.until; t += LOOK_EVERY) {
    const wanted = ordered.filter(({ from, to }) => from <= t && to > t - LATE).map(({ value }) => strength(value))
    const seen = strength(valueAt(shown, t) ?? atFirst)
    looks += 1
    if (seen >= Math.min(...wanted) - APART && seen <= Math.max(...wanted) + APART) same += 1
  }
  return same / looks
}

/** The goals of a pack, those with one hand together: one run serves them all. */
function byHand({ steps }: Pack): readonly { readonly hand: readonly HandMove[]; readonly goals: readonly { readonly step: string; readonly goal: Goal }[] }[] {
  const goals = steps.flatMap(({ id, goal }) => (goal ? [{ step: id, goal }] : []))
  return [...Map.groupBy(goals, ({ goal }) => goal.hand)].map(([hand, those]) => ({ hand, goals: those }))
}

describe.each(catalogue)('$id', (pack) => {
  test.each(byHand(pack))('the finished creation meets every goal on the emulated Uno as it does in a rehearsal, and shows the same', async ({ hand, goals }) => {
    const seconds = Math.max(...goals.map(({ goal }) => goal.seconds))
    const [board, rehearsed] = [await onBoard(pack.finished, hand, seconds), inRehearsal(pack.finished, hand, seconds)]
    const outputs = objectNamed(pack.object)?.parts.filter(({ kind }) => ['light', 'colour-light', 'buzzer', 'servo'].includes(kind)) ?? []
    const apart = outputs.map(({ id, kind }) => [id, agreement(id, kind === 'servo' ? FIRST_ANGLE : 0, board, rehearsed)] as const).filter(([, share]) => share < 0.99)
    expect(apart).toEqual([])
    for (const { step, goal } of goals) {
      expect([step, judge(goal, upTo(board, goal.seconds)), judge(goal, upTo(rehearsed, goal.seconds))]).toEqual([step, { isMet: true }, { isMet: true }])
    }
  })
})

test('what another creation would show is told from what the board shows', async () => {
  const [pack] = catalogue.filter(({ id }) => id === 'le-feu-du-carrefour')
  if (!pack) throw new Error('there is no such pack')
  const board = await onBoard(pack.finished, [], 10)
  const shares = pack.mistakes.map(({ creation }) => Math.min(...['green', 'yellow', 'red'].map((light) => agreement(light, 0, board, inRehearsal(creation, [], 10)))))
  expect(shares.filter((share) => share > 0.9)).toEqual([])
})
