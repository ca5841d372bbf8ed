import type { BindingInterface, BindingPortInterface, SetOptions } from '@serialport/bindings-cpp'
import { expect, test } from 'vitest'
import { SerialTransport, problemOf } from './serial.ts'

test.each([
  ['Error: No such file or directory, cannot open /dev/ttyACM0', 'port-not-found'],
  ['Error: No such device or address, cannot open /dev/ttyS9', 'port-not-found'],
  ['Opening COM7: File not found', 'port-not-found'],
  ['Error Resource temporarily unavailable Cannot lock port', 'port-busy'],
  ['Error: Device or resource busy, cannot open /dev/ttyACM0', 'port-busy'],
  ['Error: Resource busy, cannot open /dev/tty.usbmodem1', 'port-busy'],
  ['Opening COM3: Access denied', 'port-busy'],
  ['Error: Permission denied, cannot open /dev/ttyACM0', 'port-forbidden'],
  ['Error: Inappropriate ioctl for device setting custom baud rate of 57600', 'port-failed'],
  ['Opening COM3: Unknown error code 31', 'port-failed'],
])('"%s" is %s', (message, problem) => {
  expect(problemOf(message)).toBe(problem)
})

test('a port that is not there is a problem, with the words of the system', async () => {
  const transport = new SerialTransport('/dev/there-is-no-such-port')
  const problem = await transport.open()
  expect({ problem, says: transport.systemMessage }).toEqual({
    problem: 'port-not-found', says: 'Error: No such file or directory, cannot open /dev/there-is-no-such-port',
  })
})

test('a file that is no port is a problem too', async () => {
  expect(await new SerialTransport('/dev/null').open()).toBe('port-failed')
})

test('closing what never opened does nothing', async () => {
  const transport = new SerialTransport('/dev/there-is-no-such-port')
  const said: string[] = []
  transport.onClosed = (why) => said.push(why)
  await transport.close()
  await Promise.all([transport.open(), transport.close()])
  expect(said).toEqual([])
})

/** A port that opens, says nothing, and can be taken away without a word, as bindings-cpp does at a bad instant. */
function silentPort() {
  const lines: (readonly [dtr: boolean | undefined, rts: boolean | undefined])[] = []
  const written: number[] = []
  const speeds: number[] = []
  const state = { isThere: true, opened: 0, closed: 0 }
  const never = new Promise<never>(() => undefined)
  const port = (openOptions: BindingPortInterface['openOptions']): BindingPortInterface => ({
    openOptions,
    isOpen: true,
    close() {
      this.isOpen = false
      state.closed += 1
      return Promise.resolve()
    },
    read: () => never,
    write: (bytes) => {
      written.push(...bytes)
      return Promise.resolve()
    },
    update: () => Promise.resolve(),
    set: ({ dtr, rts }: SetOptions) => {
      lines.push([dtr, rts])
      return Promise.resolve()
    },
    get: () => never,
    getBaudRate: () => state.isThere ? Promise.resolve({ baudRate: 57_600 }) : Promise.reject(new Error('Error: Input/output error, cannot get baud rate')),
    flush: () => Promise.resolve(),
    drain: () => Promise.resolve(),
  })
  const binding: BindingInterface = {
    list: () => Promise.resolve([]),
    open: (options) => {
      state.opened += 1
      speeds.push(options.baudRate)
      return Promise.resolve(port(options as BindingPortInterface['openOptions']))
    },
  }
  return { binding, lines, speeds, written, state }
}

test('opening lets the reset line go and pulls it again', async () => {
  const { binding, lines } = silentPort()
  const transport = new SerialTransport('COM3', binding)
  expect(await transport.open()).toBe(undefined)
  expect(lines).toEqual([[false, false], [true, true]])
  await transport.close()
})

test('a port is opened at 57,600 bauds, or at the speed it is given', async () => {
  const { binding, speeds } = silentPort()
  for (const transport of [new SerialTransport('COM3', binding), new SerialTransport('COM3', binding, 115_200)]) {
    await transport.open()
    await transport.close()
  }
  expect(speeds).toEqual([57_600, 115_200])
})

test('a board that goes without a word is noticed all the same', async () => {
  const { binding, state } = silentPort()
  const transport = new SerialTransport('COM3', binding)
  const gone = new Promise<string>((resolve) => transport.onClosed = resolve)
  await transport.open()
  state.isThere = false
  expect(await gone).toBe('gone')
  expect(state).toEqual({ isThere: false, opened: 1, closed: 1 })
})

test('closing while it opens waits for the port, and closes it', async () => {
  const { binding, state } = silentPort()
  const transport = new SerialTransport('COM3', binding)
  const said: string[] = []
  transport.onClosed = (why) => said.push(why)
  const opening = transport.open()
  await transport.close()
  expect({ problem: await opening, said, state }).toEqual({ problem: undefined, said: ['asked'], state: { isThere: true, opened: 1, closed: 1 } })
})

test('bytes written just before closing are handed over, in order, and none after', async () => {
  const { binding, written } = silentPort()
  const transport = new SerialTransport('COM3', binding)
  await transport.open()
  const bytes = Uint8Array.of(1, 2)
  transport.write(bytes)
  bytes.fill(9)
  transport.write(Uint8Array.of(3))
  const closing = transport.close()
  transport.write(Uint8Array.of(4))
  await closing
  transport.write(Uint8Array.of(5))
  expect(written).toEqual([1, 2, 3])
})
