import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardDecoder } from '../../protocol/decode.ts'
import { encodeHostMessage } from '../../protocol/encode.ts'
import type { BoardMessage, HostMessage } from '../../protocol/messages.ts'
import type { Transport } from '../transport.ts'

/** A board that speaks Firmata, plugged and not opened. For an emulated one, `make` sees to it that its time passes. */
export interface PluggedBoard {
  readonly transport: Transport
  /** Pulls the cable, for good. */
  unplug(): Promise<void>
  /** Ends whatever the board needed to run. Called after each test, unplugged or not. */
  dispose(): Promise<void>
}

/** Generous: only the order of events is asserted, a slow machine is no failure. */
const deadlineMs = 15_000

/** What a test hears from a transport, as messages and as reasons of closing. */
function listen(transport: Transport) {
  let decoder = boardDecoder()
  const messages: BoardMessage[] = []
  const closings: string[] = []
  let tell: () => void = () => undefined
  transport.onBytes = (bytes) => {
    messages.push(...decoder.push(bytes))
    tell()
  }
  transport.onClosed = (why) => {
    closings.push(why)
    tell()
  }
  const until = async (what: string, isSo: () => boolean): Promise<void> => {
    const late = AbortSignal.timeout(deadlineMs)
    while (!isSo()) {
      await new Promise<void>((resolve, reject) => {
        tell = resolve
        late.onabort = () => reject(new Error(`${what} did not happen; heard ${JSON.stringify({ messages, closings })}`))
      })
    }
  }
  const kinds = (): readonly string[] => messages.map(({ kind }) => kind)
  return {
    messages,
    closings,
    kinds,
    closed: () => until('closing', () => closings.length > 0),
    heard: (kind: BoardMessage['kind'], times = 1) =>
      until(`${times} x ${kind}`, () => kinds().filter((heard) => heard === kind).length >= times),
    /** From here on, as if nothing had been heard. */
    forget: () => {
      messages.length = 0
      decoder = boardDecoder()
    },
    losses: () => decoder.losses,
  }
}

const say = (transport: Transport, ...messages: readonly HostMessage[]): void =>
  transport.write(Uint8Array.from(messages.flatMap((message) => [...encodeHostMessage(message)])))

/** The promises of `Transport`, for any of them: `describe`s a suite of its own. */
export function transportContract(name: string, make: () => Promise<PluggedBoard>): void {
  describe(`${name} as a transport`, () => {
    let board: PluggedBoard
    let transport: Transport
    let ear: ReturnType<typeof listen>

    beforeEach(async () => {
      board = await make()
      ;({ transport } = board)
      ear = listen(transport)
    })

    afterEach(async () => {
      await transport.close()
      await board.dispose()
    })

    /** Opens, and waits until the board has said all it says by itself. */
    const open = async (): Promise<void> => {
      expect(await transport.open()).toBe(undefined)
      await ear.heard('firmware')
    }

    test('opens, and hears the board say who it is', async () => {
      await open()
      expect(ear.kinds().slice(0, 2)).toEqual(['version', 'firmware'])
      expect(ear.closings).toEqual([])
    })

    test('carries a question there and its answer back', async () => {
      await open()
      ear.forget()
      say(transport, { kind: 'versionQuery' })
      await ear.heard('version')
      expect(ear.messages).toEqual([{ kind: 'version', major: 2, minor: expect.any(Number) as number }])
    })

    test('keeps the order, and loses nothing, over many messages', async () => {
      await open()
      ear.forget()
      for (let round = 1; round <= 5; round += 1) {
        say(transport, { kind: 'capabilityQuery' }, { kind: 'analogMappingQuery' })
        say(transport, { kind: 'firmwareQuery' })
        say(transport, { kind: 'versionQuery' })
        await ear.heard('version', round)
      }
      const round = ['capabilities', 'analogMapping', 'firmware', 'version']
      expect(ear.kinds()).toEqual([...round, ...round, ...round, ...round, ...round])
      expect(ear.losses()).toEqual({ strayBytes: 0, unknownStatus: 0, cutShort: 0, tooLong: 0, malformed: 0 })
    })

    test('says once that it was closed as asked, and is deaf and mute from then on', async () => {
      await open()
      await transport.close()
      expect(ear.closings).toEqual(['asked'])
      ear.forget()
      say(transport, { kind: 'versionQuery' })
      await transport.close()
      expect({ closings: ear.closings, messages: ear.messages }).toEqual({ closings: ['asked'], messages: [] })
    })

    test('says nothing when what was never open is closed', async () => {
      await transport.close()
      say(transport, { kind: 'versionQuery' })
      expect({ closings: ear.closings, messages: ear.messages }).toEqual({ closings: [], messages: [] })
    })

    test('says once that the board has gone, and takes writes and closing calmly', async () => {
      await open()
      await board.unplug()
      await ear.closed()
      say(transport, { kind: 'versionQuery' })
      await transport.close()
      expect(ear.closings).toEqual(['gone'])
    })

    test('notices that the board has gone in the middle of its talk', async () => {
      await open()
      say(transport, { kind: 'samplingInterval', milliseconds: 10 }, { kind: 'reportAnalog', channel: 0, isOn: true })
      await ear.heard('analog', 3)
      await board.unplug()
      await ear.closed()
      expect(ear.closings).toEqual(['gone'])
    })

    test('answers with a problem when the board is not there', async () => {
      await board.unplug()
      expect(await transport.open()).toBe('port-not-found')
      expect(ear.closings).toEqual([])
    })

    test('opens again after it was closed, and the board starts afresh', async () => {
      await open()
      await transport.close()
      ear.forget()
      await open()
      expect(ear.kinds().slice(0, 2)).toEqual(['version', 'firmware'])
      expect(ear.closings).toEqual(['asked'])
    })

    test('takes opening twice for the bug that it is', async () => {
      await open()
      expect(() => transport.open()).toThrow('open already')
    })
  })
}
