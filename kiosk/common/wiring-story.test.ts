import { describe, expect, test } from 'vitest'
import { partNamed } from '../../hardware/objects/object.ts'
import { bareBoard, kit, trafficLight } from '../../hardware/objects/objects.ts'
import type { Part } from '../../hardware/objects/object.ts'
import { wiringOf } from '../../hardware/objects/wiring.ts'
import { beginWiring, FELT_WITHIN, wiringStep } from './wiring-story.ts'
import type { WiringEffect, WiringEvent, WiringState, WiringStep } from './wiring-story.ts'

/** A light of two wires, a button of two, and a servo of four. */
const wiring = ['red', 'blue-button', 'arm'].flatMap((id) => wiringOf({ ...kit, parts: [named(id)] }))
function named(id: string): Part {
  const part = partNamed(kit, id)
  if (!part) throw new Error(`the kit has no ${id}`)
  return part
}

const [light, button, servo] = [{ wiring, without: [], at: 0 }, { wiring, without: [], at: 1 }, { wiring, without: [], at: 2 }] as const

const states = {
  'the first wire of the light': { is: 'showing', ...light, wire: 0 },
  'the last wire of the light': { is: 'showing', ...light, wire: 1 },
  'the light tries': { is: 'trying', ...light, looked: 0 },
  'the light is asked about': { is: 'asking', ...light, looked: 0 },
  'the light is helped': { is: 'helping', ...light, looked: 1, fault: 'reversed', from: null },
  'the light is asked about once more': { is: 'asking', ...light, looked: 1 },
  'the light is asked about for the last time': { is: 'asking', ...light, looked: 3 },
  'the light is stuck': { is: 'stuck', ...light },
  'the light works': { is: 'working', ...light },
  'the first wire of the button': { is: 'showing', ...button, wire: 0 },
  'the button is not heard yet': { is: 'feeling', ...button, looked: 0, from: null },
  'the button is waited for': { is: 'feeling', ...button, looked: 0, from: 0 },
  'the button is waited for in vain': { is: 'feeling', ...button, looked: 2, from: 0 },
  'the button is helped': { is: 'helping', ...button, looked: 1, fault: 'wrong-pin', from: 0 },
  'the button works': { is: 'working', ...button },
  'the servo tries': { is: 'trying', ...servo, looked: 1 },
  'the servo is stuck': { is: 'stuck', ...servo },
  'the servo works after all': { is: 'asking', ...servo, without: ['arm', 'red'], looked: 3 },
  'done': { is: 'done', wiring, without: ['red'] },
} as const satisfies Record<string, WiringState>

const events = {
  'next is asked': { type: 'nextAsked' },
  'previous is asked': { type: 'previousAsked' },
  'a trial is asked': { type: 'tryAsked' },
  'the trial ends': { type: 'trialEnded' },
  'the trial is refused': { type: 'trialRefused' },
  'the board rests': { type: 'boardRested' },
  'yes is said': { type: 'yesSaid' },
  'no is said': { type: 'noSaid' },
  'the button is up': { type: 'valueFelt', part: 'blue-button', value: 0 },
  'the button is down': { type: 'valueFelt', part: 'blue-button', value: 1 },
  'another part feels': { type: 'valueFelt', part: 'knob', value: 99 },
  'the time is over': { type: 'feelingTimedOut' },
} as const satisfies Record<string, WiringEvent>

type StateName = keyof typeof states
type EventName = keyof typeof events
const stateNames = Object.keys(states) as StateName[]
const eventNames = Object.keys(events) as EventName[]

const to = (state: WiringState, ...effects: readonly WiringEffect[]): WiringStep => ({ state, effects })
const tries = (part: string, at: typeof light | typeof button | typeof servo, looked: number) => to({ is: 'trying', ...at, looked }, { do: 'startTrial', part: named(part) })
const waits = (looked: number) => to({ is: 'feeling', ...button, looked, from: null }, { do: 'startTimer', milliseconds: FELT_WITHIN })
const lastOfLight = to(states['the last wire of the light'])
const lastOfButton = (...effects: readonly WiringEffect[]) => to({ is: 'showing', ...button, wire: 1 }, ...effects)
const lastOfServo = (...effects: readonly WiringEffect[]) => to({ is: 'showing', ...servo, wire: 3 }, ...effects)

/** Everything that ever happens; what is not written here changes nothing. */
const story: Record<StateName, Partial<Record<EventName, WiringStep>>> = {
  'the first wire of the light': { 'next is asked': lastOfLight, 'a trial is asked': tries('red', light, 0) },
  'the last wire of the light': { 'next is asked': tries('red', light, 0), 'a trial is asked': tries('red', light, 0), 'previous is asked': to(states['the first wire of the light']) },
  'the light tries': {
    'the trial ends': to(states['the light is asked about'], { do: 'endTrial' }),
    'the trial is refused': lastOfLight,
    'the board rests': lastOfLight,
    'previous is asked': to(states['the last wire of the light'], { do: 'endTrial' }),
  },
  'the light is asked about': {
    'yes is said': to(states['the light works']),
    'no is said': to(states['the light is helped']),
    'a trial is asked': tries('red', light, 0),
    'previous is asked': lastOfLight,
  },
  'the light is helped': { 'a trial is asked': tries('red', light, 1), 'previous is asked': lastOfLight },
  'the light is asked about once more': {
    'yes is said': to(states['the light works']),
    'no is said': to({ is: 'helping', ...light, looked: 2, fault: 'wrong-pin', from: null }),
    'a trial is asked': tries('red', light, 1),
    'previous is asked': lastOfLight,
  },
  'the light is asked about for the last time': {
    'yes is said': to(states['the light works']),
    'no is said': to(states['the light is stuck']),
    'a trial is asked': tries('red', light, 3),
    'previous is asked': lastOfLight,
  },
  'the light is stuck': { 'next is asked': to({ ...states['the first wire of the button'], without: ['red'] }), 'a trial is asked': tries('red', light, 3), 'previous is asked': lastOfLight },
  'the light works': { 'next is asked': to(states['the first wire of the button']), 'a trial is asked': tries('red', light, 0), 'previous is asked': lastOfLight },
  'the first wire of the button': { 'next is asked': lastOfButton(), 'a trial is asked': waits(0), 'previous is asked': lastOfLight },
  'the button is not heard yet': {
    'the button is up': to(states['the button is waited for']),
    'the button is down': to({ ...states['the button is waited for'], from: 1 }),
    'the time is over': to({ ...states['the button is helped'], from: null }),
    'previous is asked': lastOfButton({ do: 'stopTimer' }),
  },
  'the button is waited for': {
    'the button is down': to(states['the button works'], { do: 'stopTimer' }),
    'the time is over': to(states['the button is helped']),
    'previous is asked': lastOfButton({ do: 'stopTimer' }),
  },
  'the button is waited for in vain': {
    'the button is down': to(states['the button works'], { do: 'stopTimer' }),
    'the time is over': to({ is: 'stuck', ...button }),
    'previous is asked': lastOfButton({ do: 'stopTimer' }),
  },
  'the button is helped': { 'the button is down': to(states['the button works']), 'a trial is asked': waits(1), 'previous is asked': lastOfButton() },
  'the button works': { 'next is asked': to({ is: 'showing', ...servo, wire: 0 }), 'a trial is asked': waits(0), 'previous is asked': lastOfButton() },
  'the servo tries': {
    'the trial ends': to({ is: 'asking', ...servo, looked: 1 }, { do: 'endTrial' }),
    'the trial is refused': lastOfServo(),
    'the board rests': to({ is: 'helping', ...servo, looked: 1, fault: 'board-resets', from: null }),
    'previous is asked': lastOfServo({ do: 'endTrial' }),
  },
  'the servo is stuck': { 'next is asked': to({ is: 'done', wiring, without: ['arm'] }), 'a trial is asked': tries('arm', servo, 3), 'previous is asked': lastOfServo() },
  'the servo works after all': {
    'yes is said': to({ is: 'working', wiring, at: 2, without: ['red'] }),
    'no is said': to({ is: 'stuck', wiring, at: 2, without: ['arm', 'red'] }),
    'a trial is asked': to({ is: 'trying', wiring, at: 2, without: ['arm', 'red'], looked: 3 }, { do: 'startTrial', part: named('arm') }),
    'previous is asked': to({ is: 'showing', wiring, at: 2, without: ['arm', 'red'], wire: 3 }),
  },
  'done': { 'previous is asked': to({ is: 'showing', wiring, without: ['red'], at: 2, wire: 3 }) },
}

const transitions = stateNames.flatMap((stateName) => eventNames.map((eventName) => [stateName, eventName, after(stateName, eventName)] as const))
function after(stateName: StateName, eventName: EventName): WiringStep {
  return story[stateName][eventName] ?? to(states[stateName])
}

describe('a transition', () => {
  const told = ({ state }: WiringStep) => [state.is, 'at' in state ? wiring[state.at]?.part.id : '', 'wire' in state ? state.wire : '', 'fault' in state ? state.fault : ''].join(' ').trim()
  test.each(transitions.map(([from, event, step]) => [`${from} → ${told(step)}, when ${event}`, from, event, step] as const))('%s', (_name, from, event, step) => {
    expect(wiringStep(states[from], events[event])).toEqual(step)
  })
})

/** The story of a traffic light from its beginning, and everything it asked for. */
function told(...happenings: readonly WiringEvent['type'][]): { readonly state: WiringState; readonly asked: readonly string[] } {
  let state = beginWiring(wiringOf(trafficLight))
  const asked: string[] = []
  for (const type of happenings) {
    const next = wiringStep(state, { type } as WiringEvent)
    state = next.state
    asked.push(...next.effects.map((effect) => (effect.do === 'startTrial' ? `try ${effect.part.id}` : effect.do)))
  }
  return { state, asked }
}

test('a light that was the wrong way round is turned, tried again, and gone on from', () => {
  expect(told('nextAsked', 'nextAsked', 'trialEnded', 'noSaid')).toMatchObject({ state: { is: 'helping', fault: 'reversed' }, asked: ['try red', 'endTrial'] })
  expect(told('nextAsked', 'nextAsked', 'trialEnded', 'noSaid', 'tryAsked', 'trialEnded', 'yesSaid', 'nextAsked').state).toMatchObject({ is: 'showing', at: 1, wire: 0, without: [] })
})

test('who has wired everything already only tries, and is done', () => {
  const each = ['tryAsked', 'trialEnded', 'yesSaid', 'nextAsked'] as const
  expect(told(...each, ...each, ...each)).toMatchObject({ state: { is: 'done', without: [] }, asked: ['try red', 'endTrial', 'try yellow', 'endTrial', 'try green', 'endTrial'] })
})

test('after three faults an adult is called, and one goes on without the light', () => {
  const no = ['tryAsked', 'trialEnded', 'noSaid'] as const
  expect(told(...no, ...no, ...no).state.is).toBe('helping')
  expect(told(...no, ...no, ...no, ...no).state.is).toBe('stuck')
  expect(told(...no, ...no, ...no, ...no, 'nextAsked').state).toMatchObject({ is: 'showing', at: 1, without: ['red'] })
})

test('a board with nothing to wire is done at once', () => {
  expect(beginWiring(wiringOf(bareBoard))).toEqual({ is: 'done', wiring: [], without: [] })
  expect(wiringStep(beginWiring([]), { type: 'previousAsked' }).state.is).toBe('done')
})

test.each([['knob', 50, [64, 36], [66, 34]], ['eye', 60, [71, 49], [73, 47]], ['ears', 100, [107], [20, 400]]])('%s: trembling is no hand', (id, from, trembling, hand) => {
  const waiting: WiringState = { is: 'feeling', wiring: wiringOf({ ...kit, parts: [named(id)] }), without: [], at: 0, looked: 0, from }
  const after = (value: number) => wiringStep(waiting, { type: 'valueFelt', part: id, value }).state.is
  expect([trembling.map(after), hand.map(after)]).toEqual([trembling.map(() => 'feeling'), hand.map(() => 'working')])
})
