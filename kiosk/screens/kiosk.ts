import type { Caller, NewsOf } from '../common/calls.ts'
import type { ConnectionState } from '../common/connection.ts'
import type { Life } from '../common/life.ts'

/** What the page knows of the kiosk. `isLinked`: its host hears us. */
export type Known = {
  readonly isLinked: boolean
  readonly connection: ConnectionState
  readonly life: Life
  readonly shown: NewsOf<'shown'>
  readonly sensed: NewsOf<'sensed'>
  /** The parts of the drawn object that are not wired right. */
  readonly wired: NewsOf<'wired'>
  readonly work: NewsOf<'work'>
  /** What the judge says of the goal that is sought. */
  readonly goal: NewsOf<'goal'>
  /** Who sits here and what is open, once the host has said so. */
  readonly seat: NewsOf<'seat'> | undefined
  readonly disk: NewsOf<'disk'>
  readonly station: NewsOf<'station'> | undefined
}

export type Kiosk = {
  readonly calls: () => Caller
  readonly known: () => Known
  readonly subscribe: (changed: () => void) => () => void
}

/** A call that the end of the link cut short needs nothing: the page shows that the link is lost, and calls again. */
export function ignoreLostLink(error: unknown): void {
  if (!(error instanceof Error && error.name === 'LinkLost')) throw error
}
