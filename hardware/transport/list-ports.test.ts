import type { PortInfo } from '@serialport/bindings-cpp'
import { expect, test } from 'vitest'
import { listPorts } from './list-ports.ts'

const nothingKnown = {
  manufacturer: undefined, serialNumber: undefined, pnpId: undefined, locationId: undefined, productId: undefined, vendorId: undefined,
}
const listing = (...ports: readonly (Partial<PortInfo> & { path: string })[]) =>
  listPorts(() => Promise.resolve(ports.map((port) => ({ ...nothingKnown, ...port }))))

test('an Uno is known by its USB ids, in either case', async () => {
  expect(await listing({ path: 'COM3', vendorId: '2A03', productId: '0043', serialNumber: '754313' })).toEqual({
    ports: [{ path: 'COM3', vendorId: '2a03', productId: '0043', serialNumber: '754313', boardIds: ['uno'] }],
  })
})

test('a clone says only which chip it has: it may be either board, and has no serial number', async () => {
  expect(await listing({ path: '/dev/ttyUSB0', vendorId: '1a86', productId: '7523' })).toEqual({
    ports: [{ path: '/dev/ttyUSB0', vendorId: '1a86', productId: '7523', boardIds: ['uno', 'nano'] }],
  })
})

test('a device we do not know is listed as none of our boards', async () => {
  expect(await listing({ path: '/dev/ttyACM1', vendorId: '303a', productId: '1001' })).toEqual({
    ports: [{ path: '/dev/ttyACM1', vendorId: '303a', productId: '1001', boardIds: [] }],
  })
})

test('a port that is not on USB is left out', async () => {
  expect(await listing({ path: '/dev/ttyS0' })).toEqual({ ports: [] })
})

test('a system that can not list says why', async () => {
  expect(await listPorts(() => Promise.reject(new Error('spawn udevadm ENOENT')))).toEqual({ trouble: 'spawn udevadm ENOENT' })
})
