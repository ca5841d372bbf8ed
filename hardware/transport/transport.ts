/**
 * A byte link to one board: a serial port, or an emulated Uno. Both keep the same promises,
 * held by the one suite in `test-support/transport-contract.ts`.
 */

/**
 * Why a link could not be opened. What the facilitator does about each:
 * - `port-not-found`: nothing has that name now. Plug the cable, or choose another port.
 * - `port-busy`: another program (or another kiosk) holds it. Close the Arduino IDE or the other one.
 * - `port-forbidden`: the system refuses it to this user. Add the user to the port's group (`dialout`).
 * - `port-failed`: the system said something else. Unplug the board, plug it again.
 */
const transportProblems = ['port-not-found', 'port-busy', 'port-forbidden', 'port-failed'] as const
export type TransportProblem = (typeof transportProblems)[number]

export const isTransportProblem = (problem: string): problem is TransportProblem => transportProblems.some((known) => known === problem)

/** `asked`: we closed it. `gone`: the board was unplugged, or its emulator ended. */
export type WhyClosed = 'asked' | 'gone'

export interface Transport {
  /** The system's name of the port (`/dev/ttyACM0`, `COM3`), or a name of the emulated board's own. */
  readonly path: string

  /**
   * Opens the link. A real Uno resets when its port opens and is silent for up to two seconds.
   * Answers `undefined` once open, else the problem; never rejects for what the outside world did.
   * Opening what is open, or opening, is a bug of the caller: it throws.
   */
  open(): Promise<TransportProblem | undefined>

  /** Hands bytes over in order. When the link is not open they are ignored: a cable may go at any instant. */
  write(bytes: Uint8Array): void

  /** Ends the link; `onClosed('asked')` was called when it resolves. Closing what is closed does nothing. */
  close(): Promise<void>

  /** Called with each run of bytes from the board, in order, cut anywhere; never before `open` succeeded nor after `onClosed`. */
  onBytes: (bytes: Uint8Array) => void

  /** Called exactly once for each successful open. The link may then be opened again. */
  onClosed: (why: WhyClosed) => void
}
