import { describe, expect, test } from 'vitest'
import { connectionProblems, connectionStep, FIRST_ANSWER_WITHIN, MOST_HELLOS, NEXT_ANSWER_WITHIN, unplugged } from './connection.ts'
import type { BoardSeen, ConnectionEffect, ConnectionEvent, ConnectionState, ConnectionStep } from './connection.ts'

const uno: BoardSeen = { path: '/dev/ttyACM0', kind: 'usb' }
const nano: BoardSeen = { path: '/dev/ttyUSB0', kind: 'usb' }
const old = { name: 'CamionQuiCode', version: '1.0' }
const drawn: BoardSeen = { path: 'emulated', kind: 'emulated' }
const firmware = { name: 'camion', version: '2.5' }

const states = {
  'unplugged': unplugged,
  'opening': { is: 'opening', board: uno },
  'greeting, not asked yet': { is: 'greeting', board: uno, hellos: 0 },
  'greeting, asked once': { is: 'greeting', board: uno, hellos: 1 },
  'greeting, asked twice': { is: 'greeting', board: uno, hellos: MOST_HELLOS },
  'ready': { is: 'ready', board: uno, firmware },
  'in trouble with the board': { is: 'trouble', problem: 'port-busy', board: uno },
  'choosing': { is: 'choosing', boards: [uno, nano] },
  'ready, on the screen': { is: 'ready', board: drawn, firmware },
  'silent': { is: 'trouble', problem: 'no-answer', board: uno },
  'preparing': { is: 'preparing', board: uno, progress: 0.5 },
  'in trouble of our own': { is: 'trouble', problem: 'devices-fell', board: null },
} as const satisfies Record<string, ConnectionState>

const events = {
  'a board is seen': { type: 'boardSeen', board: nano },
  'our board is seen again': { type: 'boardSeen', board: uno },
  'our board goes': { type: 'boardGone', path: uno.path },
  'another board goes': { type: 'boardGone', path: nano.path },
  'the port opens': { type: 'portOpened' },
  'the port refuses': { type: 'portRefused', problem: 'port-forbidden' },
  'the board answers': { type: 'boardAnswered', firmware },
  'time runs out': { type: 'answerTimedOut' },
  'somebody wants another try': { type: 'retryAsked' },
  'there are several boards': { type: 'boardsToChoose', boards: [uno, nano] },
  'there is none to choose from': { type: 'boardsToChoose', boards: [] },
  'our old firmware answers': { type: 'boardAnswered', firmware: old },
  'somebody wants it prepared': { type: 'prepareAsked' },
  'preparing goes on': { type: 'preparingWent', progress: 0.75 },
  'it is prepared': { type: 'boardPrepared' },
  'it is not prepared': { type: 'preparingFailed', problem: 'not-prepared' },
} as const satisfies Record<string, ConnectionEvent>

type StateName = keyof typeof states
type EventName = keyof typeof events
const stateNames = Object.keys(states) as StateName[]
const eventNames = Object.keys(events) as EventName[]

const step = (state: ConnectionState, ...effects: readonly ConnectionEffect[]): ConnectionStep => ({ state, effects })
const opens = (board: BoardSeen) => step({ is: 'opening', board }, { do: 'openPort', board })
const answered = step(states.ready, { do: 'stopTimer' })
const asks = (hellos: number) => step({ is: 'greeting', board: uno, hellos }, { do: 'sayHello' }, { do: 'startTimer', milliseconds: NEXT_ANSWER_WITHIN })
const tooOld = step({ is: 'trouble', problem: 'old-firmware', board: uno }, { do: 'stopTimer' }, { do: 'closePort' })
const prepares = (...before: readonly ConnectionEffect[]) => step({ is: 'preparing', board: uno, progress: 0 }, ...before, { do: 'prepareBoard', board: uno })
const goes = step(unplugged, { do: 'closePort' })
const goesUnheard = step(unplugged, { do: 'stopTimer' }, { do: 'closePort' })

/** Everything that ever happens; what is not written here changes nothing. */
const story: Record<StateName, Partial<Record<EventName, ConnectionStep>>> = {
  'unplugged': { 'a board is seen': opens(nano), 'our board is seen again': opens(uno), 'there are several boards': step(states.choosing), 'there is none to choose from': step(unplugged) },
  'choosing': { 'a board is seen': opens(nano), 'our board is seen again': opens(uno), 'there is none to choose from': step(unplugged) },
  'opening': {
    'our board goes': goes,
    'the port opens': step(states['greeting, not asked yet'], { do: 'startTimer', milliseconds: FIRST_ANSWER_WITHIN }),
    'the port refuses': step({ is: 'trouble', problem: 'port-forbidden', board: uno }),
  },
  'greeting, not asked yet': { 'our board goes': goesUnheard, 'the board answers': answered, 'our old firmware answers': tooOld, 'time runs out': asks(1) },
  'greeting, asked once': { 'our board goes': goesUnheard, 'the board answers': answered, 'our old firmware answers': tooOld, 'time runs out': asks(2) },
  'greeting, asked twice': {
    'our board goes': goesUnheard,
    'the board answers': answered,
    'our old firmware answers': tooOld,
    'time runs out': step({ is: 'trouble', problem: 'no-answer', board: uno }, { do: 'closePort' }),
  },
  'ready': { 'our board goes': goes, 'somebody wants it prepared': prepares({ do: 'closePort' }) },
  'ready, on the screen': {},
  'preparing': {
    'our board goes': goes,
    'preparing goes on': step({ is: 'preparing', board: uno, progress: 0.75 }),
    'it is prepared': opens(uno),
    'it is not prepared': step({ is: 'trouble', problem: 'not-prepared', board: uno }),
  },
  'in trouble with the board': { 'our board goes': goes, 'somebody wants another try': opens(uno) },
  'silent': { 'our board goes': goes, 'somebody wants another try': opens(uno), 'somebody wants it prepared': prepares() },
  'in trouble of our own': { 'a board is seen': opens(nano), 'our board is seen again': opens(uno) },
}

describe.each(stateNames)('%s', (stateName) => {
  test.each(eventNames)('when %s', (eventName) => {
    const state = states[stateName]
    expect(connectionStep(state, events[eventName])).toEqual(story[stateName][eventName] ?? { state, effects: [] })
  })
})

/** The story from unplugged on, and everything it asked for. */
function told(...happenings: readonly ConnectionEvent[]): ConnectionStep {
  return happenings.reduce<ConnectionStep>(
    ({ state, effects }, event) => {
      const next = connectionStep(state, event)
      return { state: next.state, effects: [...effects, ...next.effects] }
    },
    { state: unplugged, effects: [] },
  )
}
const unoSeen = events['our board is seen again']

test('a plugged board is opened, greeted, and ready', () => {
  expect(told(unoSeen, { type: 'portOpened' }, { type: 'boardAnswered', firmware })).toEqual(
    step(states.ready, { do: 'openPort', board: uno }, { do: 'startTimer', milliseconds: FIRST_ANSWER_WITHIN }, { do: 'stopTimer' }),
  )
})

test('pulling the cable ends every state', () => {
  const onTheBoard = stateNames.filter((name) => 'board' in states[name] && states[name].board !== null)
  expect(onTheBoard.length).toBe(stateNames.length - 3)
  for (const name of onTheBoard) {
    const { board } = states[name] as { readonly board: BoardSeen }
    expect(connectionStep(states[name], { type: 'boardGone', path: board.path }).state).toEqual(unplugged)
  }
})

test('a board that stays silent is asked twice, then said to be silent', () => {
  const silence: ConnectionEvent = { type: 'answerTimedOut' }
  const { state, effects } = told(unoSeen, { type: 'portOpened' }, silence, silence, silence, silence)
  expect(state).toEqual({ is: 'trouble', problem: 'no-answer', board: uno })
  expect(effects.map((effect) => effect.do)).toEqual(['openPort', 'startTimer', 'sayHello', 'startTimer', 'sayHello', 'startTimer', 'closePort'])
})

test('late facts change nothing: what a board said before its cable was pulled says nothing afterwards', () => {
  const late: readonly ConnectionEvent[] = [{ type: 'portOpened' }, { type: 'portRefused', problem: 'port-failed' }, { type: 'boardAnswered', firmware }, { type: 'answerTimedOut' }]
  for (const event of late) expect(told(unoSeen, { type: 'portOpened' }, { type: 'boardGone', path: uno.path }, event).state).toEqual(unplugged)
})

test('another board than ours may go: that is nothing to us', () => {
  for (const name of stateNames) expect(connectionStep(states[name], events['another board goes'])).toEqual(step(states[name]))
})

test.each(connectionProblems)('a port that refuses with %s is said so, and tried again when asked', (problem) => {
  const refused = told(unoSeen, { type: 'portRefused', problem })
  expect(refused).toEqual(step({ is: 'trouble', problem, board: uno }, { do: 'openPort', board: uno }))
  expect(connectionStep(refused.state, { type: 'retryAsked' })).toEqual(opens(uno))
})
