import type { BenchBoard } from './bench-board.ts'

/** Orders and listens to a board: the kiosk's own way, or firmata-io alone. */
export interface Client {
  /** The input's pin is heard to have taken a level. */
  onHeard: (level: 0 | 1) => void
  /** Orders the light, from whatever heard something. */
  order(level: 0 | 1): void
  /** Turns the light on and off every 10 ms, `onOrder` called as each order begins. Answers how to end that. */
  blink(onOrder: () => void): () => void
  close(): Promise<void>
}

export interface ClientKind {
  readonly name: string
  open(board: BenchBoard): Promise<Client>
}
