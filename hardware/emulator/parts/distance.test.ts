import { describe, expect, test } from 'vitest'
import { kit } from '../../objects/objects.ts'
import { pinMode } from '../../protocol/firmata.ts'
import { chance } from '../chance.ts'
import { ourFlash } from '../image.ts'
import { Bench } from '../test-support/bench.ts'
import { WiredBoard } from '../test-support/wired-board.ts'
import { distance } from './distance.ts'

const flash = ourFlash()
const query = { kind: 'distanceQuery', trigger: 12, echo: 10 } as const

/** What our firmware answers to so many questions, µs. */
function answers(centimetres: number | undefined, { seed = 1, questions = 1 } = {}): number[] {
  const board = new WiredBoard(flash, kit, seed).run(10)
  board.tell({ kind: 'setPinMode', pin: 12, mode: pinMode.output }, { kind: 'setPinMode', pin: 10, mode: pinMode.input }).run(5)
  if (centimetres !== undefined) board.play('ears', centimetres)
  for (let question = 0; question < questions; question += 1) board.tell(query).run(60)
  return board.heard('distance').map(({ message }) => message.microseconds)
}

describe('on our firmware', () => {
  test.each([[2, 116], [10, 580], [57.5, 3335], [100, 5800], [400, 23_200]])('%d cm are %d µs, give or take 8', (centimetres, microseconds) => {
    const heard = answers(centimetres, { questions: 10 })
    expect(heard.length).toBe(10)
    expect(Math.max(...heard.map((one) => Math.abs(one - microseconds)))).toBeLessThanOrEqual(8)
  })

  test('at first something is 100 cm away', () => {
    expect(answers(undefined)).toEqual(answers(100))
  })

  test('nearer than 2 cm is 2 cm', () => {
    expect(answers(0)).toEqual(answers(2))
  })

  test('further than 400 cm there is nothing', () => {
    expect(answers(401, { questions: 3 })).toEqual([0, 0, 0])
  })

  test('the same seed gives the same answers, which are not all equal; another seed gives others', () => {
    const heard = answers(100, { seed: 5, questions: 10 })
    expect(answers(100, { seed: 5, questions: 10 })).toEqual(heard)
    expect(new Set(heard).size).toBeGreaterThan(3)
    expect(answers(100, { seed: 6, questions: 10 })).not.toEqual(heard)
  })
})

describe('on a bench', () => {
  const part = { kind: 'distance', id: 'ears', trigger: 'D12', echo: 'D10', names: { fr: '', en: '' }, colour: '' } as const
  const bench = () => new Bench((wires) => distance(part, wires, chance(1, 'ears')))

  test('its echo is low at first, begins 450 µs after the trigger, and is as long as the way', () => {
    const ears = bench()
    expect(ears.held).toEqual([{ at: 0, pin: 'D10', level: 0 }])
    const [rise, fall, ...others] = ears.forget().wave('D12', 1, 0.02, 50).held
    expect([rise, others]).toEqual([{ at: 0.47, pin: 'D10', level: 1 }, []])
    expect(fall).toMatchObject({ pin: 'D10', level: 0 })
    expect(Math.abs((fall?.at ?? 0) - 0.47 - 5.8)).toBeLessThanOrEqual(0.006)
  })

  test('with nothing before it, the echo lasts 38 ms', () => {
    expect(bench().play(500).forget().wave('D12', 1, 0.02, 50).held).toEqual([{ at: 0.47, pin: 'D10', level: 1 }, { at: 38.47, pin: 'D10', level: 0 }])
  })

  test('a trigger of less than 10 µs is none; one of 10 is', () => {
    expect(bench().forget().wave('D12', 1, 0.0095, 50).held).toEqual([])
    expect(bench().forget().wave('D12', 1, 0.01, 50).held.length).toBe(2)
  })

  test('a trigger while it measures is passed over', () => {
    expect(bench().forget().wave('D12', 5, 0.02, 1).wait(50).held.length).toBe(2)
  })

  test('what is before it moves: the next measurement says so', () => {
    const ears = bench().wave('D12', 1, 0.02, 2).play(10).forget().wait(50)
    expect(Math.abs((ears.held[0]?.at ?? 0) - 0.47 - 5.8)).toBeLessThanOrEqual(0.006)
    const [rise, fall] = ears.forget().wave('D12', 1, 0.02, 50).held
    expect(Math.abs((fall?.at ?? 0) - (rise?.at ?? 0) - 0.58)).toBeLessThanOrEqual(0.006)
  })
})
