import { expect, test } from 'vitest'
import { kit } from '../../hardware/objects/objects.ts'
import { programOf } from '../language/test-support/running.ts'
import { ask, block, box, forever, inBox, number, put, sayNumber, start, turn, two, wait, whenButton } from '../language/test-support/saved.ts'
import { rehearse } from './rehearse.ts'

test('what a program orders is what its parts show, at the program’s own times', () => {
  const program = programOf(kit, [start(turn('on', 'lamp'), wait(5), turn('off', 'lamp'), ask('servo_angle', 'arm', { DEGREES: number(30) }))])
  expect(rehearse(program, [], 2)).toEqual({
    happenings: [{ t: 0, part: 'lamp', state: 100 }, { t: 500, part: 'lamp', state: 0 }, { t: 500, part: 'arm', state: 30 }],
    until: 2_000,
  })
})

test('an order that changes nothing is not told, nor what an instant takes back', () => {
  const program = programOf(kit, [start(turn('on', 'lamp'), turn('off', 'lamp'), wait(1), turn('on', 'lamp'), wait(1), turn('on', 'lamp'))])
  expect(rehearse(program, [], 1).happenings).toEqual([{ t: 0, part: 'lamp', state: 0 }, { t: 100, part: 'lamp', state: 100 }])
})

test('a hand is felt, and what it starts happens then', () => {
  const program = programOf(kit, [whenButton('pressed', turn('on', 'lamp'))])
  expect(rehearse(program, [{ t: 700, part: 'blue-button', value: 1 }], 1).happenings).toEqual([{ t: 700, felt: 'blue-button', value: 1 }, { t: 700, part: 'lamp', state: 100 }])
})

test('what a box holds and what is said are told', () => {
  const program = programOf(kit, [start(box('set_box', 'star', number(3)), sayNumber(inBox('star')), wait(2), box('change_box', 'star', number(4)))])
  expect(rehearse(program, [], 1).happenings).toEqual([{ t: 0, said: '3' }, { t: 0, box: 'star', value: 3 }, { t: 200, box: 'star', value: 7 }])
})

test('everything stopped is everything dark, but for a servo, which stays', () => {
  const program = programOf(kit, [start(turn('on', 'lamp'), ask('servo_angle', 'arm', { DEGREES: number(30) }), wait(1), block('stop_all'))])
  expect(rehearse(program, [], 1).happenings.slice(2)).toEqual([{ t: 100, part: 'lamp', state: 0 }])
})

test('a program that goes round for ever is rehearsed for as long as was asked', () => {
  const program = programOf(kit, [start(forever(box('change_box', 'star', number(1))))])
  expect(rehearse(program, [], 1).happenings.at(-1)).toEqual({ t: 990, box: 'star', value: 100 })
  const busy = programOf(kit, [start(block('repeat', put({ TIMES: two('times', number(100_000), number(100_000)), BODY: box('change_box', 'star', number(1)) })))])
  expect(rehearse(busy, [], 1).until).toBe(1_000)
})
