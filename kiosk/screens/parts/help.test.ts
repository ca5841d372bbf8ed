import { expect, test } from 'vitest'
import { connectionProblems, isMendedByPreparing } from '../../common/connection.ts'
import type { ConnectionState } from '../../common/connection.ts'
import { en } from '../words/en.ts'
import { fr } from '../words/fr.ts'
import { helpFor, isWorthRetrying } from './help.ts'

const board = { path: '/dev/ttyACM0', kind: 'usb' } as const
const trouble = (problem: (typeof connectionProblems)[number]): ConnectionState => ({ is: 'trouble', problem, board: problem === 'devices-fell' ? null : board })

test.each(connectionProblems)('%s has its card, for the child and for the adult, in both languages', (problem) => {
  expect(helpFor(trouble(problem))).toBe(problem)
  for (const words of [fr, en]) expect([words.board[problem], words.help[problem]].every((text) => text.length > 20)).toBe(true)
})

test('a board that is missing, or one among several, has its card too; all that goes well has none', () => {
  const states: readonly ConnectionState[] = [
    { is: 'unplugged' },
    { is: 'choosing', boards: [board] },
    { is: 'opening', board },
    { is: 'greeting', board, hellos: 1 },
    { is: 'preparing', board, progress: 0.5 },
    { is: 'ready', board, firmware: { name: 'camion', version: '1.0' } },
  ]
  expect(states.map(helpFor)).toEqual(['unplugged', 'choosing', undefined, undefined, undefined, undefined])
})

test('a board that says nothing we understand can be prepared; a busy or a forbidden one can be tried again', () => {
  expect(connectionProblems.filter(isMendedByPreparing)).toEqual(['no-answer', 'old-firmware', 'not-prepared'])
  expect(connectionProblems.filter((problem) => !isWorthRetrying(trouble(problem)))).toEqual(['devices-fell'])
})

test('a child never reads that something is wrong', () => {
  const forChildren = [...Object.values(fr.board), ...Object.values(fr.hint), ...Object.values(fr.object), ...Object.values(fr.part)]
  expect(forChildren.filter((text) => /erreur|faux|incorrect|échec|problème/i.test(text))).toEqual([])
})
