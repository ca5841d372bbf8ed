import { expect, test } from 'vitest'
import { connectionProblems } from '../../common/connection.ts'
import type { ConnectionState } from '../../common/connection.ts'
import { wordsIn } from '../words/words.ts'
import { boardTold } from './board-told.ts'
import { copyTold, objectIn, titleIn } from './creation-words.ts'
import { dayTold, when } from './when.ts'

const board = { path: '/dev/ttyACM0', kind: 'usb' } as const

test.each(['fr', 'en'] as const)('every state of the board has words of its own for an adult (%s)', (locale) => {
  const states: readonly ConnectionState[] = [
    { is: 'unplugged' },
    { is: 'choosing', boards: [board, board] },
    { is: 'opening', board },
    { is: 'preparing', board, progress: 0.5 },
    { is: 'ready', board, firmware: { name: 'CamionQuiCode', version: '1.1' } },
    { is: 'ready', board: { path: 'emulated', kind: 'emulated' }, firmware: { name: 'CamionQuiCode', version: '1.1' } },
    ...connectionProblems.map((problem): ConnectionState => ({ is: 'trouble', problem, board })),
  ]
  const told = states.map((state) => boardTold(state, wordsIn[locale]))
  expect(new Set(told).size).toBe(states.length)
  expect(told.filter((words) => /^(facilitator|help)\./.test(words))).toEqual([])
})

test('a copy to the stick tells its files, and how many bubbles left empty', () => {
  const { fr } = wordsIn
  expect(copyTold({ ok: true, files: ['fox-rocket.camion.json'], emptied: 0 }, fr)).toEqual({ tone: 'done', text: 'C’est sur la clé\u00a0: fox-rocket.camion.json.' })
  expect(copyTold({ ok: true, files: ['a.camion.json', 'b.camion.json'], emptied: 3 }, fr).text).toBe('C’est sur la clé\u00a0: a.camion.json, b.camion.json. Textes tapés par des enfants et vidés avant la copie\u00a0: 3.')
  expect(copyTold({ ok: true, files: ['a', 'b', 'c', 'd'].map((name) => `${name}.camion.json`), emptied: 0 }, fr).text).toBe('C’est sur la clé, dans le dossier «\u00a0camion\u00a0». Créations copiées\u00a0: 4.')
  expect(copyTold({ ok: false, reason: 'stick-full' }, fr)).toEqual({ tone: 'trouble', text: 'La clé est pleine. Faites de la place, ou prenez-en une autre.' })
})

test('a creation is called by its title and its object, also those this kiosk does not know', () => {
  expect([titleIn('rocket', 'fr'), titleIn('rocket', 'en'), titleIn('Léa', 'fr')]).toEqual(['La fusée', 'The rocket', 'Ma création'])
  expect([objectIn('kit', 'fr'), objectIn('rover', 'fr')]).toEqual(['Le coffret', 'rover'])
})

test('the time alone tells when something was today, the day with it otherwise', () => {
  const now = new Date(2026, 2, 15, 11, 0).getTime()
  expect(when(new Date(2026, 2, 15, 9, 5).getTime(), now, 'fr')).toBe('09:05')
  expect(when(new Date(2026, 2, 14, 9, 5).getTime(), now, 'fr')).toMatch(/^14 mars.* 09:05$/)
  expect([dayTold('2026-03-15', 'fr'), dayTold('2026-03-15', 'en'), dayTold('?', 'fr')]).toEqual(['dimanche 15 mars', 'Sunday 15 March', '?'])
})
