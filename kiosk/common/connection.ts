/** The connection story: what is between a kiosk and its board, as one pure function. Effects are performed by `kiosk/devices/connect.ts`. */

/** A board that could be opened. `emulated`: the Uno inside this kiosk, there when no other is. */
export type BoardSeen = { readonly path: string; readonly kind: 'usb' | 'emulated' }

/** What a board says of the program that makes it speak with us. */
export type Firmware = { readonly name: string; readonly version: string }

/**
 * What stands between a child and her board, and what helps:
 * - `port-not-found`: it went as we reached for it. Plug the cable again.
 * - `port-busy`: another program holds the board. The facilitator closes that program.
 * - `port-forbidden`: this machine does not let the kiosk use it. The facilitator sets the port's permission.
 * - `port-failed`: the system said something else. Unplug, plug again.
 * - `no-answer`: the board is there and says nothing we understand. The facilitator puts our firmware on it.
 * - `devices-fell`: the part of the kiosk that speaks with boards fell and is being started again. Wait a moment.
 */
export const connectionProblems = ['port-not-found', 'port-busy', 'port-forbidden', 'port-failed', 'no-answer', 'devices-fell'] as const
export type ConnectionProblem = (typeof connectionProblems)[number]

export type ConnectionState =
  | { readonly is: 'unplugged' }
  | { readonly is: 'opening'; readonly board: BoardSeen }
  /** Open, and not answered yet: a real Uno resets when its port opens. `hellos` is how often we asked. */
  | { readonly is: 'greeting'; readonly board: BoardSeen; readonly hellos: number }
  | { readonly is: 'ready'; readonly board: BoardSeen; readonly firmware: Firmware }
  /** `board` is null when the trouble is ours alone. */
  | { readonly is: 'trouble'; readonly problem: ConnectionProblem; readonly board: BoardSeen | null }

/** Facts are in the past tense; wishes end in *Asked*. */
export type ConnectionEvent =
  | { readonly type: 'boardSeen'; readonly board: BoardSeen }
  | { readonly type: 'boardGone'; readonly path: string }
  | { readonly type: 'portOpened' }
  | { readonly type: 'portRefused'; readonly problem: ConnectionProblem }
  | { readonly type: 'boardAnswered'; readonly firmware: Firmware }
  | { readonly type: 'answerTimedOut' }
  | { readonly type: 'retryAsked' }

export type ConnectionEffect =
  | { readonly do: 'openPort'; readonly board: BoardSeen }
  | { readonly do: 'closePort' }
  | { readonly do: 'sayHello' }
  | { readonly do: 'startTimer'; readonly milliseconds: number }
  | { readonly do: 'stopTimer' }

export type ConnectionStep = { readonly state: ConnectionState; readonly effects: readonly ConnectionEffect[] }

/** An Uno's bootloader holds the board for up to two seconds after the reset that opening gives it. */
export const FIRST_ANSWER_WITHIN = 3_000
/** Asked again, a firmware answers within milliseconds. */
export const NEXT_ANSWER_WITHIN = 1_500
export const MOST_HELLOS = 2

export const unplugged: ConnectionState = { is: 'unplugged' }

const stay = (state: ConnectionState): ConnectionStep => ({ state, effects: [] })

const open = (board: BoardSeen): ConnectionStep => ({ state: { is: 'opening', board }, effects: [{ do: 'openPort', board }] })

/** An event that says nothing in a state leaves it as it is: facts may arrive late. */
export function connectionStep(state: ConnectionState, event: ConnectionEvent): ConnectionStep {
  if (event.type === 'boardGone') return goneFrom(state, event.path)
  switch (state.is) {
    case 'unplugged':
      return event.type === 'boardSeen' ? open(event.board) : stay(state)
    case 'opening':
      if (event.type === 'portOpened') return { state: { is: 'greeting', board: state.board, hellos: 0 }, effects: [{ do: 'startTimer', milliseconds: FIRST_ANSWER_WITHIN }] }
      if (event.type === 'portRefused') return stay({ is: 'trouble', problem: event.problem, board: state.board })
      return stay(state)
    case 'greeting':
      if (event.type === 'boardAnswered') return { state: { is: 'ready', board: state.board, firmware: event.firmware }, effects: [{ do: 'stopTimer' }] }
      if (event.type === 'answerTimedOut') return askAgain(state)
      return stay(state)
    case 'ready':
      return stay(state)
    case 'trouble':
      if (event.type === 'retryAsked' && state.board) return open(state.board)
      if (event.type === 'boardSeen' && !state.board) return open(event.board)
      return stay(state)
  }
}

/** `boardGone` ends every state. Another board's going is not ours. */
function goneFrom(state: ConnectionState, path: string): ConnectionStep {
  if (state.is === 'unplugged' || state.board?.path !== path) return stay(state)
  return { state: unplugged, effects: state.is === 'greeting' ? [{ do: 'stopTimer' }, { do: 'closePort' }] : [{ do: 'closePort' }] }
}

function askAgain(state: Extract<ConnectionState, { is: 'greeting' }>): ConnectionStep {
  if (state.hellos === MOST_HELLOS) return { state: { is: 'trouble', problem: 'no-answer', board: state.board }, effects: [{ do: 'closePort' }] }
  return { state: { ...state, hellos: state.hellos + 1 }, effects: [{ do: 'sayHello' }, { do: 'startTimer', milliseconds: NEXT_ANSWER_WITHIN }] }
}
