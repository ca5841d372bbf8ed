import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { kit } from '../../../hardware/objects/objects.ts'
import type { Caller } from '../../common/calls.ts'
import type { Life } from '../../common/life.ts'
import { FELT_WITHIN } from '../../common/wiring-story.ts'
import type { Kiosk, Known } from '../kiosk.ts'
import { WiringTold } from './wiring-told.ts'

const emulated = { path: 'emulated', kind: 'emulated' } as const
const ready: Known = {
  isLinked: true, connection: { is: 'ready', board: emulated, firmware: { name: 'camion', version: '1.0' } }, life: { is: 'idle' }, shown: {}, sensed: {}, wired: {},
  work: { blocks: [], boxes: {}, said: '' }, goal: null, seat: undefined, disk: { is: 'saved' }, station: undefined,
}

/** A kiosk of words only: it notes what it is asked, and tells what a test has it tell. */
function kioskOf(parts: readonly string[], isReady = true) {
  let known = ready
  let changed = () => {}
  const asked: string[] = []
  const note = (call: string) => (input: unknown) => {
    asked.push(input === null ? call : `${call} ${JSON.stringify(input)}`)
    return Promise.resolve(null)
  }
  const flag = () => {
    asked.push('flag')
    if (isReady) tell({ life: { is: 'running' } })
    return Promise.resolve(isReady ? { ok: true } : { ok: false, reason: 'not-ready', detail: '', blocks: [] })
  }
  const calls = { stop: note('stop'), wire: note('wire'), flag } as unknown as Caller
  const kiosk: Kiosk = {
    calls: () => calls,
    known: () => known,
    subscribe: (listener) => {
      changed = listener
      return () => (changed = () => {})
    },
  }
  function tell(news: Partial<Known>): void {
    known = { ...known, ...news }
    changed()
  }
  const told = new WiringTold(kiosk, { ...kit, parts: kit.parts.filter(({ id }) => parts.includes(id)) })
  const leave = told.begin()
  const is = () => told.state().is
  return { told, leave, tell, asked, is }
}

const answered = () => vi.advanceTimersByTimeAsync(0)
beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

test('a trial that comes to its end is asked about, and everything is off', async () => {
  const { told, tell, is, asked } = kioskOf(['red'])
  told.wish('tryAsked')
  await answered()
  expect(is()).toBe('trying')
  tell({ life: { is: 'idle' } })
  expect([is(), asked]).toEqual(['asking', ['stop', 'flag', 'stop']])
})

test.each<readonly [string, Life | 'the link is lost', string]>([
  ['the board rests in the middle', { is: 'stopped', why: 'madeSafe' }, 'helping board-resets'],
  ['the board goes', { is: 'stopped', why: 'boardLost' }, 'showing'],
  ['the link is lost', 'the link is lost', 'showing'],
  ['somebody presses Stop', { is: 'stopped', why: 'asked' }, 'asking'],
])('of a servo: %s', async (_, life, becomes) => {
  const { told, tell } = kioskOf(['arm'])
  told.wish('tryAsked')
  await answered()
  tell(life === 'the link is lost' ? { isLinked: false } : { life })
  const state = told.state()
  expect(state.is === 'helping' ? `${state.is} ${state.fault}` : state.is).toBe(becomes)
})

test('without a board nothing is tried, and the wires are shown again', async () => {
  const { told, is } = kioskOf(['red'], false)
  told.wish('tryAsked')
  await answered()
  expect(is()).toBe('showing')
})

test('a program that ran before is no trial: only what comes after it was taken counts', async () => {
  const { told, tell, is } = kioskOf(['red'])
  tell({ life: { is: 'idle' } })
  told.wish('tryAsked')
  tell({ sensed: {} })
  expect(is()).toBe('trying')
  await answered()
  expect(is()).toBe('trying')
})

test('a knob is felt from where it is; a hand that waits too long is helped, and felt all the same', () => {
  const { told, tell, is } = kioskOf(['knob'])
  tell({ sensed: { knob: 50 } })
  told.wish('tryAsked')
  tell({ sensed: { knob: 52 } })
  vi.advanceTimersByTime(FELT_WITHIN - 1)
  expect(is()).toBe('feeling')
  vi.advanceTimersByTime(1)
  expect(is()).toBe('helping')
  tell({ sensed: { knob: 80 } })
  expect(is()).toBe('working')
})

test('who leaves has everything stopped, the drawn parts wired right, and hears no more', async () => {
  const { told, tell, asked, leave, is } = kioskOf(['red', 'blue-button'])
  told.wish('tryAsked')
  await answered()
  tell({ wired: { red: 'reversed' } })
  asked.length = 0
  leave()
  expect(asked).toEqual(['stop', 'wire {"part":"red","how":"right"}'])
  tell({ life: { is: 'idle' } })
  expect(is()).toBe('trying')
})
