import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ConnectionState } from './connection.ts'
import { buttons, idle, lifeStep } from './life.ts'
import type { Life, LifeEffect, LifeEvent, LifeStep } from './life.ts'

const running: Life = { is: 'running' }
const paused: Life = { is: 'paused' }
const stoppedByStop: Life = { is: 'stopped', why: 'asked' }
const stoppedByLoss: Life = { is: 'stopped', why: 'boardLost' }
const lives = { idle, running, paused, 'stopped by Stop': stoppedByStop, 'stopped by the loss of its board': stoppedByLoss } as const satisfies Record<string, Life>
const events = ['flagAsked', 'pauseAsked', 'resumeAsked', 'stepAsked', 'stopAsked', 'programEnded', 'boardLost'] as const satisfies readonly LifeEvent[]

type LifeName = keyof typeof lives
const lifeNames = Object.keys(lives) as LifeName[]

const step = (life: Life, ...effects: readonly LifeEffect[]): LifeStep => ({ life, effects })
const atRest = (life: Life): Partial<Record<LifeEvent, LifeStep>> => ({
  flagAsked: step(running, 'startProgram'),
  stepAsked: step(paused, 'startPaused', 'stepProgram'),
  stopAsked: step(life, 'endProgram'),
})

/** Everything that ever happens; what is not written here changes nothing. */
const story: Record<LifeName, Partial<Record<LifeEvent, LifeStep>>> = {
  'idle': atRest(idle),
  'running': {
    flagAsked: step(running, 'endProgram', 'startProgram'),
    pauseAsked: step(paused, 'pauseProgram'),
    stepAsked: step(paused, 'pauseProgram'),
    stopAsked: step(stoppedByStop, 'endProgram'),
    programEnded: step(idle),
    boardLost: step(stoppedByLoss, 'endProgram'),
  },
  'paused': {
    flagAsked: step(running, 'endProgram', 'startProgram'),
    resumeAsked: step(running, 'resumeProgram'),
    stepAsked: step(paused, 'stepProgram'),
    stopAsked: step(stoppedByStop, 'endProgram'),
    programEnded: step(idle),
    boardLost: step(stoppedByLoss, 'endProgram'),
  },
  'stopped by Stop': atRest(stoppedByStop),
  'stopped by the loss of its board': atRest(stoppedByLoss),
}

describe.each(lifeNames)('%s', (name) => {
  test.each(events)('on %s', (event) => {
    expect(lifeStep(lives[name], event)).toEqual(story[name][event] ?? { life: lives[name], effects: [] })
  })
})

test('nothing but the flag and a step ever starts a program', () => {
  const starts = (life: Life, event: LifeEvent) => lifeStep(life, event).effects.some((effect) => effect === 'startProgram' || effect === 'startPaused')
  const starting = events.filter((event) => lifeNames.some((name) => starts(lives[name], event)))
  expect(starting).toEqual(['flagAsked', 'stepAsked'])
})

test('Stop makes the object safe whatever the kiosk believes', () => {
  expect(lifeNames.map((name) => lifeStep(lives[name], 'stopAsked').effects)).toEqual(lifeNames.map(() => ['endProgram']))
})

/** What the effects do to a program, as its performer does them. */
function perform(program: 'none' | 'runs' | 'waits', effect: LifeEffect): 'none' | 'runs' | 'waits' {
  switch (effect) {
    case 'startProgram':
    case 'startPaused':
      expect(program).toBe('none')
      return effect === 'startProgram' ? 'runs' : 'waits'
    case 'pauseProgram':
      expect(program).toBe('runs')
      return 'waits'
    case 'resumeProgram':
      expect(program).toBe('waits')
      return 'runs'
    case 'stepProgram':
      expect(program).toBe('waits')
      return 'waits'
    case 'endProgram':
      return 'none'
  }
}

test('whatever happens, the program does what its life says, and none runs after Stop or a lost board', () => {
  const whatItDoes = { idle: 'none', running: 'runs', paused: 'waits', stopped: 'none' } as const
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...events), { maxLength: 40 }), (happenings) => {
      let life: Life = idle
      let program: 'none' | 'runs' | 'waits' = 'none'
      for (const event of happenings) {
        if (event === 'programEnded') program = 'none'
        const next = lifeStep(life, event)
        life = next.life
        for (const effect of next.effects) program = perform(program, effect)
        expect(program).toBe(whatItDoes[life.is])
        if (event === 'stopAsked' || event === 'boardLost') expect(program).toBe('none')
      }
    }),
    { numRuns: 1000, seed: 2026 },
  )
})

describe('the buttons', () => {
  const board = { path: '/dev/ttyACM0', kind: 'usb' } as const
  const ready: ConnectionState = { is: 'ready', board, firmware: { name: 'camion', version: '2.5' } }
  const notReady: readonly ConnectionState[] = [
    { is: 'unplugged' },
    { is: 'opening', board },
    { is: 'greeting', board, hellos: 1 },
    { is: 'trouble', problem: 'no-answer', board },
    { is: 'trouble', problem: 'devices-fell', board: null },
  ]

  test('with a ready board, those that make sense in the life of the program', () => {
    expect(lifeNames.map((name) => [name, buttons(ready, lives[name])])).toEqual([
      ['idle', ['flag', 'step', 'stop']],
      ['running', ['flag', 'pause', 'stop']],
      ['paused', ['flag', 'resume', 'step', 'stop']],
      ['stopped by Stop', ['flag', 'step', 'stop']],
      ['stopped by the loss of its board', ['flag', 'step', 'stop']],
    ])
  })

  test.each(notReady)('with the board $is, Stop alone', (connection) => {
    for (const name of lifeNames) expect(buttons(connection, lives[name])).toEqual(['stop'])
  })
})
