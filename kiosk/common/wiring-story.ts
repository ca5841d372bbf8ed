import type { Part, PartKind } from '../../hardware/objects/object.ts'
import { usualFaults } from '../../hardware/objects/wiring.ts'
import type { Fault, PartWiring } from '../../hardware/objects/wiring.ts'

/**
 * The wiring story: how a child puts the wires of an object, part by part, and tries each, as one pure function.
 * Effects are performed by `kiosk/screens/wiring/wiring-told.ts`.
 */

/** Which object, and the parts that are gone on without. */
type Common = { readonly wiring: readonly PartWiring[]; readonly without: readonly string[] }

/** Which part, counted from 0, and how many of its usual faults were looked at. */
type OnPart = Common & { readonly at: number }
type Tried = OnPart & { readonly looked: number }

export type WiringState =
  /** A wire is shown, counted from 0. */
  | (OnPart & { readonly is: 'showing'; readonly wire: number })
  /** The part's trial runs. */
  | (Tried & { readonly is: 'trying' })
  /** The trial is over: did she see it, or hear it? */
  | (Tried & { readonly is: 'asking' })
  /** A hand is waited for, on a part that feels. `from`: what it felt at first; null: it has said nothing yet. */
  | (Tried & { readonly is: 'feeling'; readonly from: number | null })
  /** A usual fault is shown. A part that feels is still listened to. */
  | (Tried & { readonly is: 'helping'; readonly fault: Fault; readonly from: number | null })
  /** No usual fault is left: an adult is called. */
  | (OnPart & { readonly is: 'stuck' })
  | (OnPart & { readonly is: 'working' })
  | (Common & { readonly is: 'done' })

/** Facts are in the past tense; wishes end in *Asked*; *Said* is a child's answer. */
export type WiringEvent =
  | { readonly type: 'nextAsked' }
  | { readonly type: 'previousAsked' }
  /** The part is tried now, also when its wires were not shown: "it is wired already". */
  | { readonly type: 'tryAsked' }
  | { readonly type: 'trialEnded' }
  /** There is no board to try it on, or it went. */
  | { readonly type: 'trialRefused' }
  /** The board made itself safe in the middle: something took its current. */
  | { readonly type: 'boardRested' }
  | { readonly type: 'yesSaid' }
  | { readonly type: 'noSaid' }
  | { readonly type: 'valueFelt'; readonly part: string; readonly value: number }
  | { readonly type: 'feelingTimedOut' }

export type WiringEffect =
  | { readonly do: 'startTrial'; readonly part: Part }
  /** All off, whether it was at its end or not. */
  | { readonly do: 'endTrial' }
  | { readonly do: 'startTimer'; readonly milliseconds: number }
  | { readonly do: 'stopTimer' }

export type WiringStep = { readonly state: WiringState; readonly effects: readonly WiringEffect[] }

/** A hand has so long (ms) to be felt: time to read, and to try twice. */
export const FELT_WITHIN = 12_000

/** What must change at least for a hand to be sure: more than any trembling. Percent, cm; a button only has two values. */
const enough: Partial<Record<PartKind, number>> = { button: 1, knob: 15, 'light-sensor': 12, distance: 8 }

/** Whether the kiosk itself feels what a hand does to it; else a child is asked. */
export const isFeeling = (part: Part): boolean => enough[part.kind] !== undefined

/** The story's beginning. */
export function beginWiring(wiring: readonly PartWiring[]): WiringState {
  return show({ wiring, without: [] }, 0, 0)
}

const stay = (state: WiringState): WiringStep => ({ state, effects: [] })

/** An event that says nothing in a state leaves it as it is: facts may arrive late. */
export function wiringStep(state: WiringState, event: WiringEvent): WiringStep {
  if (state.is === 'done') return event.type === 'previousAsked' ? stay(show(state, state.wiring.length - 1, lastWire(state, state.wiring.length - 1))) : stay(state)
  if (event.type === 'previousAsked') return goBack(state)
  switch (state.is) {
    case 'showing':
      if (event.type === 'tryAsked') return tryPart(state, 0)
      if (event.type === 'nextAsked') return state.wire === lastWire(state, state.at) ? tryPart(state, 0) : stay({ ...state, wire: state.wire + 1 })
      return stay(state)
    case 'trying':
      if (event.type === 'trialEnded') return { state: { ...state, is: 'asking' }, effects: [{ do: 'endTrial' }] }
      if (event.type === 'trialRefused') return stay(show(state, state.at, lastWire(state, state.at)))
      if (event.type === 'boardRested') return rested(state)
      return stay(state)
    case 'asking':
      if (event.type === 'yesSaid') return works(state, [])
      if (event.type === 'noSaid') return help(state, null)
      if (event.type === 'tryAsked') return tryPart(state, state.looked)
      return stay(state)
    case 'feeling':
      if (event.type === 'valueFelt') return feel(state, event, [{ do: 'stopTimer' }])
      if (event.type === 'feelingTimedOut') return help(state, state.from)
      return stay(state)
    case 'helping':
      if (event.type === 'tryAsked') return tryPart(state, state.looked)
      if (event.type === 'valueFelt') return feel(state, event, [])
      return stay(state)
    case 'stuck':
      if (event.type === 'tryAsked') return tryPart(state, faultsOf(state).length)
      if (event.type === 'nextAsked') return goOn(state, [...without(state), partAt(state).id])
      return stay(state)
    case 'working':
      if (event.type === 'tryAsked') return tryPart(state, 0)
      if (event.type === 'nextAsked') return goOn(state, without(state))
      return stay(state)
  }
}

const lastWire = ({ wiring }: Common, at: number): number => Math.max(0, (wiring[at]?.wires.length ?? 1) - 1)

/** @throws RangeError for a story without parts: it has no such state */
function partAt({ wiring, at }: OnPart): Part {
  const found = wiring[at]
  if (!found) throw new RangeError(`no part ${at} to wire`)
  return found.part
}

const faultsOf = (state: OnPart): readonly Fault[] => usualFaults[partAt(state).kind]

/** The parts gone on without, but for this one. */
const without = (state: OnPart): readonly string[] => state.without.filter((id) => id !== partAt(state).id)

function show({ wiring, without }: Common, at: number, wire: number): WiringState {
  return wiring.length === 0 ? { is: 'done', wiring, without } : { is: 'showing', wiring, without, at, wire }
}

function tryPart({ wiring, without, at }: OnPart, looked: number): WiringStep {
  const part = partAt({ wiring, without, at })
  if (isFeeling(part)) return { state: { is: 'feeling', wiring, without, at, looked, from: null }, effects: [{ do: 'startTimer', milliseconds: FELT_WITHIN }] }
  return { state: { is: 'trying', wiring, without, at, looked }, effects: [{ do: 'startTrial', part }] }
}

/** The next likely fault is shown; when there is none, an adult is called. */
function help({ wiring, without, at, looked }: Tried, from: number | null): WiringStep {
  const fault = faultsOf({ wiring, without, at })[looked]
  if (fault === undefined) return stay({ is: 'stuck', wiring, without, at })
  return stay({ is: 'helping', wiring, without, at, looked: looked + 1, fault, from })
}

/** A motor that takes the board's current is a fault that shows itself. */
function rested({ wiring, without, at, looked }: Tried): WiringStep {
  if (!faultsOf({ wiring, without, at }).includes('board-resets')) return stay(show({ wiring, without }, at, lastWire({ wiring, without }, at)))
  return stay({ is: 'helping', wiring, without, at, looked, fault: 'board-resets', from: null })
}

function feel(state: Extract<WiringState, { is: 'feeling' | 'helping' }>, { part, value }: { readonly part: string; readonly value: number }, effects: readonly WiringEffect[]): WiringStep {
  const { id, kind } = partAt(state)
  const least = enough[kind]
  if (part !== id || least === undefined) return stay(state)
  if (state.from === null) return stay({ ...state, from: value })
  return Math.abs(value - state.from) < least ? stay(state) : works(state, effects)
}

function works(state: OnPart, effects: readonly WiringEffect[]): WiringStep {
  return { state: { is: 'working', wiring: state.wiring, without: without(state), at: state.at }, effects }
}

function goOn({ wiring, at }: OnPart, without: readonly string[]): WiringStep {
  return stay(at + 1 < wiring.length ? show({ wiring, without }, at + 1, 0) : { is: 'done', wiring, without })
}

/** To the wire before; from a trial to the part's last wire. */
function goBack(state: Exclude<WiringState, { is: 'done' }>): WiringStep {
  if (state.is === 'showing') {
    if (state.wire > 0) return stay({ ...state, wire: state.wire - 1 })
    return stay(state.at === 0 ? state : show(state, state.at - 1, lastWire(state, state.at - 1)))
  }
  const effects: readonly WiringEffect[] = state.is === 'trying' ? [{ do: 'endTrial' }] : state.is === 'feeling' ? [{ do: 'stopTimer' }] : []
  return { state: show(state, state.at, lastWire(state, state.at)), effects }
}
