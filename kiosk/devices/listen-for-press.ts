import { pinNamed } from '../../hardware/boards/board.ts'
import { uno } from '../../hardware/boards/uno.ts'
import { objects } from '../../hardware/objects/objects.ts'
import { boardDecoder } from '../../hardware/protocol/decode.ts'
import { encodeHostMessage } from '../../hardware/protocol/encode.ts'
import { pinMode } from '../../hardware/protocol/firmata.ts'
import type { BoardMessage, HostMessage } from '../../hardware/protocol/messages.ts'
import type { BoardSeen } from '../common/connection.ts'
import { FIRST_ANSWER_WITHIN } from '../common/connection.ts'
import { plugPort } from './plug.ts'
import type { Plug } from './plug.ts'

/** Listens to the buttons of boards, until told to end; every port is free again once the answer to that is. */
export type ListenForPress = (boards: readonly BoardSeen[], onPress: (path: string) => void) => () => Promise<void>

/** The Firmata numbers of all pins on which our objects have their buttons. */
const buttonPins = [...new Set(objects.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'button' ? pinNamed(uno, part.pin)?.firmataPin ?? [] : []))))]

/**
 * Opens each of several real boards and waits for one to be pressed: a button of its object, or its reset button, upon which it says its
 * version without being asked. Boards that can't be opened, or say nothing, are passed over.
 */
export const listenForPress: ListenForPress = (boards, onPress) => listenOn(boards, onPress, ({ path }) => plugPort(path))

export function listenOn(boards: readonly BoardSeen[], onPress: (path: string) => void, reach: (board: BoardSeen) => Pick<Plug, 'transport' | 'end'>): () => Promise<void> {
  const candidates = boards.map((board) => new Candidate(reach(board), () => onPress(board.path)))
  return async () => {
    await Promise.all(candidates.map((candidate) => candidate.end()))
  }
}

class Candidate {
  readonly #plug: Pick<Plug, 'transport' | 'end'>
  readonly #onPress: () => void
  readonly #opened: Promise<void>
  /** Said to be high before: a pin that is low from the start is no button that somebody pressed. */
  readonly #released = new Set<number>()
  #isListening = false
  #isEnded = false
  #askAgain: NodeJS.Timeout | undefined

  constructor(within: Pick<Plug, 'transport' | 'end'>, onPress: () => void) {
    this.#plug = within
    this.#onPress = onPress
    this.#opened = this.#open()
  }

  async end(): Promise<void> {
    this.#isEnded = true
    clearTimeout(this.#askAgain)
    await this.#opened
    await this.#plug.transport.close()
    this.#plug.end()
  }

  async #open(): Promise<void> {
    const { transport } = this.#plug
    const decoder = boardDecoder()
    transport.onBytes = (bytes) => {
      for (const message of decoder.push(bytes)) this.#heard(message)
    }
    if (await transport.open() || this.#isEnded) return
    // Opened without a reset (a pseudo-terminal, some clones), a board says nothing by itself.
    this.#askAgain = setTimeout(() => this.#say({ kind: 'firmwareQuery' }), FIRST_ANSWER_WITHIN)
  }

  #heard(message: BoardMessage): void {
    if (this.#isEnded) return
    if (message.kind === 'version' && this.#isListening) this.#onPress()
    else if (message.kind === 'firmware' && !this.#isListening) this.#listen()
    else if (message.kind === 'digitalPort') this.#look(message.port, message.levels)
  }

  /** A board says its name last, once it can be spoken with. */
  #listen(): void {
    this.#isListening = true
    clearTimeout(this.#askAgain)
    for (const pin of buttonPins) this.#say({ kind: 'setPinMode', pin, mode: pinMode.inputPullUp })
    for (const port of new Set(buttonPins.map((pin) => pin >> 3))) this.#say({ kind: 'reportDigital', port, isOn: true })
  }

  #look(port: number, levels: number): void {
    for (const pin of buttonPins.filter((candidate) => candidate >> 3 === port)) {
      const isHigh = ((levels >> (pin & 7)) & 1) === 1
      if (isHigh) this.#released.add(pin)
      else if (this.#released.has(pin)) this.#onPress()
    }
  }

  #say(message: HostMessage): void {
    this.#plug.transport.write(encodeHostMessage(message))
  }
}
