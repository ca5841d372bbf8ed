import { describe, expect, test } from 'vitest'
import { catalogue } from '../catalogue.ts'
import { judge } from '../session/goals/goal.ts'
import { checkPack, judged } from './check-pack.ts'
import { mutations } from './mutate.ts'

describe.each(catalogue)('$id', (pack) => {
  test('holds all that a pack is held to', () => {
    expect(checkPack(pack)).toEqual([])
  })

  test('fifty slips of the hand are judged, and the judge does not take them all', () => {
    const goals = pack.steps.flatMap(({ goal }) => (goal ? [goal] : []))
    const verdicts = mutations(pack.finished, 50).map(({ creation }) => goals.map((goal) => judged(goal, creation)))
    expect(verdicts).toHaveLength(50)
    expect(verdicts.flat().filter((verdict) => verdict === 'unreadable')).toEqual([])
    expect(verdicts.filter((all) => all.some((verdict) => verdict !== 'unreadable' && !verdict.isMet)).length).toBeGreaterThan(10)
  })

  test('an object that does nothing at all meets no goal', () => {
    for (const { id, goal } of pack.steps) if (goal) expect([id, judge(goal, { happenings: [], until: 10_000 }).isMet]).toEqual([id, false])
  })
})
