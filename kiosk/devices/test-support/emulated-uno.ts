import { ourFlash } from '../../../hardware/emulator/image.ts'
import { Lockstep } from '../../../hardware/emulator/lockstep.ts'
import { steppedBoard } from '../../../hardware/emulator/stepped.ts'
import type { PinChange } from '../../../hardware/emulator/uno.ts'
import { bareBoard } from '../../../hardware/objects/objects.ts'
import type { BuiltObject, PartState } from '../../../hardware/objects/object.ts'
import { hostDecoder } from '../../../hardware/protocol/decode.ts'
import type { HostMessage } from '../../../hardware/protocol/messages.ts'
import { EmulatedTransport } from '../../../hardware/transport/emulated.ts'
import type { WhyClosed } from '../../../hardware/transport/transport.ts'
import { openLink } from '../open-board.ts'
import type { OpenedBoard, OpenLink } from '../open-board.ts'

/** Our firmware has said all it says by itself, and answered all it is asked, well within this (ms). */
const GREETED = 300

/** StandardFirmata blinks its version first. */
const GREETED_BY_OTHERS = 3_000

/** An emulated Uno on an open link, in its own unpaced time, with everything that was said to it and that its pins did. */
export type LinkedUno = {
  readonly time: Lockstep
  readonly transport: EmulatedTransport
  readonly link: OpenLink
  /** Messages that went to the board, in order. */
  readonly told: HostMessage[]
  /** What the pins did: `D13 high`. */
  readonly did: string[]
  /** What each part of its object shows. */
  readonly shown: ReadonlyMap<string, PartState>
  readonly closings: readonly WhyClosed[]
  /** Lets so many ms of the board's time pass. */
  readonly pass: (milliseconds: number) => Promise<void>
  /** Waits for the board to answer; undefined when it does not. */
  readonly answer: () => Promise<OpenedBoard | undefined>
}

const ours = ourFlash()

export async function linkedUno(flash = ours, object = bareBoard): Promise<LinkedUno> {
  const told: HostMessage[] = []
  const did: string[] = []
  const shown = new Map<string, PartState>()
  const closings: WhyClosed[] = []
  const decoder = hostDecoder()
  const uno = steppedBoard(flash, { object, seed: 1 })
  const time = new Lockstep({
    ...uno,
    send(bytes) {
      told.push(...decoder.push(bytes))
      uno.send(bytes)
    },
  })
  time.onPinChange = ({ pin, drive }: PinChange) => did.push(`${pin} ${drive}`)
  time.onShown = ({ part, state }) => shown.set(part, state)
  const transport = new EmulatedTransport(time)
  const link = await openLink(transport, (why) => closings.push(why))
  if (typeof link === 'string') throw new Error(link)
  let answered: OpenedBoard | undefined
  void link.answered.then((board) => (answered = board))
  return {
    time, transport, link, told, did, shown, closings,
    pass: (milliseconds) => time.advanceTo(time.now() + milliseconds),
    answer: async () => {
      await time.advanceUntil(() => answered !== undefined, time.now() + (flash === ours ? GREETED : GREETED_BY_OTHERS))
      return answered
    },
  }
}

/** The same, greeted, with nothing said or done yet. */
export async function openedUno(object: BuiltObject = bareBoard, flash = ours): Promise<LinkedUno & { readonly board: OpenedBoard }> {
  const uno = await linkedUno(flash, object)
  const board = await uno.answer()
  if (!board) throw new Error('the board does not answer')
  await uno.pass(20)
  uno.told.length = 0
  uno.did.length = 0
  return { ...uno, board }
}
