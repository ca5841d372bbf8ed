import { EventEmitter } from 'node:events'
import { boardDecoder } from '../../hardware/protocol/decode.ts'
import { encodeHostMessage } from '../../hardware/protocol/encode.ts'
import { FirmataFilter } from '../../hardware/protocol/filter.ts'
import type { FilterLosses } from '../../hardware/protocol/filter.ts'
import type { BoardMessage } from '../../hardware/protocol/messages.ts'
import type { Transport, TransportProblem, WhyClosed } from '../../hardware/transport/transport.ts'
import { GatheringFirmata } from './gathering-firmata.ts'
import { openedBoard } from './opened-board.ts'
import type { Line, OpenedBoard } from './opened-board.ts'

export type { OpenedBoard } from './opened-board.ts'

/** firmata-io asks nothing of its own accord before this (ms): when to ask is the connection story's. */
const NEVER = 2 ** 31 - 1

/** A link that is open, on which a board may answer. */
export type OpenLink = {
  /** Resolves when the board has said who it is and what its pins can do; never when it does not. */
  readonly answered: Promise<OpenedBoard>
  sayHello(): void
  /** How much of what the board said did not pass, by reason. */
  readonly losses: FilterLosses
  close(): Promise<void>
}

/**
 * Opens a link and begins to listen. Bytes from the board reach firmata-io through our filter only; johnny-five works on
 * the io it is given, and touches no port itself. What firmata-io has no words for goes and comes beside it.
 * @param onClosed once, when the link has ended, whoever ended it
 */
export async function openLink(transport: Transport, onClosed: (why: WhyClosed) => void): Promise<OpenLink | TransportProblem> {
  const filter = new FirmataFilter()
  const decoder = boardDecoder()
  const listeners = new Set<(message: BoardMessage) => void>()
  const port = Object.assign(new EventEmitter(), {
    write(bytes: Uint8Array, written?: () => void) {
      transport.write(bytes)
      written?.()
    },
  })
  const line: Line = {
    say: (message) => transport.write(encodeHostMessage(message)),
    hear(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
  const io = new GatheringFirmata(port, { reportVersionTimeout: NEVER })
  clearTimeout(io.reportVersionTimeoutId)
  const answered = new Promise<OpenedBoard>((resolve) => io.once('ready', () => resolve(openedBoard(io, line))))
  transport.onBytes = (bytes) => {
    const passed = filter.push(bytes)
    if (passed.length === 0) return
    port.emit('data', Buffer.from(passed))
    for (const message of decoder.push(passed)) for (const listen of [...listeners]) listen(message)
  }
  transport.onClosed = (why) => {
    port.emit('close')
    onClosed(why)
  }
  const problem = await transport.open()
  if (problem) return problem
  port.emit('open')
  return {
    answered,
    sayHello() {
      io.reportVersion(() => {})
      io.queryFirmware(() => {})
    },
    get losses() {
      return filter.losses
    },
    close: () => transport.close(),
  }
}
