import type { ConnectionProblem, Firmware } from '../common/connection.ts'
import { Connection } from './connect.ts'
import type { ReadyBoard } from './connect.ts'

/** A plugged board, greeted. */
export type ReachedBoard = {
  readonly ready: ReadyBoard
  readonly firmware: Firmware
  /** Resolves if the board goes before it is let go. */
  readonly gone: Promise<'gone'>
  letGo(): void
}

/** Opens the port at `path` and greets the board there, as the kiosk does: within some six seconds it answers or is said not to. */
export async function reach(path: string): Promise<ReachedBoard | ConnectionProblem> {
  const lost = Promise.withResolvers<'gone'>()
  const settled = Promise.withResolvers<ReachedBoard | ConnectionProblem>()
  const letGo = () => connection.happened({ type: 'boardGone', path })
  const connection = new Connection({
    changed(state) {
      if (state.is === 'trouble') settled.resolve(state.problem)
      if (state.is === 'unplugged') settled.resolve('port-not-found')
      if (state.is === 'ready' && connection.ready) settled.resolve({ ready: connection.ready, firmware: state.firmware, gone: lost.promise, letGo })
    },
    boardLost: () => lost.resolve('gone'),
    shown: () => {},
    // Whoever types a command is told in words of her own.
    log: () => {},
  })
  connection.happened({ type: 'boardSeen', board: { path, kind: 'usb' } })
  return await settled.promise
}
