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
 * - `no-answer`: the board is there and says nothing we understand. The facilitator prepares it.
 * - `old-firmware`: our own firmware, but one that lacks what this kiosk needs. The facilitator prepares it.
 * - `not-prepared`: our firmware could not be put on it. Unplug, plug again, prepare once more; else another board.
 * - `devices-fell`: the part of the kiosk that speaks with boards fell and is being started again. Wait a moment.
 */
export const connectionProblems = ['port-not-found', 'port-busy', 'port-forbidden', 'port-failed', 'no-answer', 'old-firmware', 'not-prepared', 'devices-fell'] as const
export type ConnectionProblem = (typeof connectionProblems)[number]

export type ConnectionState =
  | { readonly is: 'unplugged' }
  /** Several boards are there and none is known to be ours: the one whose button is pressed will be. */
  | { readonly is: 'choosing'; readonly boards: readonly BoardSeen[] }
  | { readonly is: 'opening'; readonly board: BoardSeen }
  /** Open, and not answered yet: a real Uno resets when its port opens. `hellos` is how often we asked. */
  | { readonly is: 'greeting'; readonly board: BoardSeen; readonly hellos: number }
  | { readonly is: 'ready'; readonly board: BoardSeen; readonly firmware: Firmware }
  /** Our firmware is being put on the board; `progress` 0 to 1. */
  | { readonly is: 'preparing'; readonly board: BoardSeen; readonly progress: number }
  /** `board` is null when the trouble is ours alone. */
  | { readonly is: 'trouble'; readonly problem: ConnectionProblem; readonly board: BoardSeen | null }

/** Facts are in the past tense; wishes end in *Asked*. */
export type ConnectionEvent =
  | { readonly type: 'boardSeen'; readonly board: BoardSeen }
  /** Several are there and none is known to be ours; none of them any more when empty. */
  | { readonly type: 'boardsToChoose'; readonly boards: readonly BoardSeen[] }
  | { readonly type: 'boardGone'; readonly path: string }
  | { readonly type: 'portOpened' }
  | { readonly type: 'portRefused'; readonly problem: ConnectionProblem }
  | { readonly type: 'boardAnswered'; readonly firmware: Firmware }
  | { readonly type: 'answerTimedOut' }
  | { readonly type: 'retryAsked' }
  | { readonly type: 'prepareAsked' }
  /** `progress` 0 to 1. */
  | { readonly type: 'preparingWent'; readonly progress: number }
  | { readonly type: 'boardPrepared' }
  | { readonly type: 'preparingFailed'; readonly problem: ConnectionProblem }

export type ConnectionEffect =
  | { readonly do: 'openPort'; readonly board: BoardSeen }
  | { readonly do: 'closePort' }
  | { readonly do: 'sayHello' }
  /** The port is free by then. */
  | { readonly do: 'prepareBoard'; readonly board: BoardSeen }
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

/** What our own firmware calls itself, and the first version that does all a kiosk needs (`docs/firmware.md`). */
export const OUR_FIRMWARE = 'CamionQuiCode'
const OLDEST_FIRMWARE = { major: 1, minor: 1 }

/** Ours, but older than what this kiosk needs. Other people's is never old: what it can't do is said on the blocks. */
export function isOld({ name, version }: Firmware): boolean {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  return name === OUR_FIRMWARE && (major < OLDEST_FIRMWARE.major || (major === OLDEST_FIRMWARE.major && minor < OLDEST_FIRMWARE.minor))
}

/** Whether putting our firmware on the board is what helps. */
export const isMendedByPreparing = (problem: string): boolean => ['no-answer', 'old-firmware', 'not-prepared'].includes(problem)

/** Our firmware can be put on a real board that answers, or on any that does not because of what is on it. */
export function canPrepare(state: ConnectionState): boolean {
  if (state.is === 'ready') return state.board.kind === 'usb'
  return state.is === 'trouble' && state.board !== null && isMendedByPreparing(state.problem)
}

/** An event that says nothing in a state leaves it as it is: facts may arrive late. */
export function connectionStep(state: ConnectionState, event: ConnectionEvent): ConnectionStep {
  if (event.type === 'boardGone') return goneFrom(state, event.path)
  switch (state.is) {
    case 'unplugged':
    case 'choosing':
      if (event.type === 'boardSeen') return open(event.board)
      if (event.type === 'boardsToChoose') return stay(event.boards.length === 0 ? unplugged : { is: 'choosing', boards: event.boards })
      return stay(state)
    case 'opening':
      if (event.type === 'portOpened') return { state: { is: 'greeting', board: state.board, hellos: 0 }, effects: [{ do: 'startTimer', milliseconds: FIRST_ANSWER_WITHIN }] }
      if (event.type === 'portRefused') return stay({ is: 'trouble', problem: event.problem, board: state.board })
      return stay(state)
    case 'greeting':
      if (event.type === 'boardAnswered') return answered(state.board, event.firmware)
      if (event.type === 'answerTimedOut') return askAgain(state)
      return stay(state)
    case 'ready':
      return event.type === 'prepareAsked' && canPrepare(state) ? prepare(state.board, [{ do: 'closePort' }]) : stay(state)
    case 'preparing':
      if (event.type === 'preparingWent') return stay({ ...state, progress: event.progress })
      if (event.type === 'boardPrepared') return open(state.board)
      if (event.type === 'preparingFailed') return stay({ is: 'trouble', problem: event.problem, board: state.board })
      return stay(state)
    case 'trouble':
      if (event.type === 'retryAsked' && state.board) return open(state.board)
      if (event.type === 'prepareAsked' && state.board && canPrepare(state)) return prepare(state.board, [])
      if (event.type === 'boardSeen' && !state.board) return open(event.board)
      return stay(state)
  }
}

/** `boardGone` ends every state. Another board's going is not ours. */
function goneFrom(state: ConnectionState, path: string): ConnectionStep {
  if (state.is === 'unplugged' || state.is === 'choosing' || state.board?.path !== path) return stay(state)
  return { state: unplugged, effects: state.is === 'greeting' ? [{ do: 'stopTimer' }, { do: 'closePort' }] : [{ do: 'closePort' }] }
}

function answered(board: BoardSeen, firmware: Firmware): ConnectionStep {
  if (isOld(firmware)) return { state: { is: 'trouble', problem: 'old-firmware', board }, effects: [{ do: 'stopTimer' }, { do: 'closePort' }] }
  return { state: { is: 'ready', board, firmware }, effects: [{ do: 'stopTimer' }] }
}

function prepare(board: BoardSeen, before: readonly ConnectionEffect[]): ConnectionStep {
  return { state: { is: 'preparing', board, progress: 0 }, effects: [...before, { do: 'prepareBoard', board }] }
}

function askAgain(state: Extract<ConnectionState, { is: 'greeting' }>): ConnectionStep {
  if (state.hellos === MOST_HELLOS) return { state: { is: 'trouble', problem: 'no-answer', board: state.board }, effects: [{ do: 'closePort' }] }
  return { state: { ...state, hellos: state.hellos + 1 }, effects: [{ do: 'sayHello' }, { do: 'startTimer', milliseconds: NEXT_ANSWER_WITHIN }] }
}
