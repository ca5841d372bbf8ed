import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { startDevices } from './client.ts'
import type { DevicesClient } from './client.ts'
import { clignote, Ears } from './test-support/working-devices.ts'

let ears: Ears
let devices: DevicesClient

beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  ears = new Ears()
  devices = startDevices('emulated', ears.hear)
})
afterEach(async () => {
  await devices.end()
  vi.restoreAllMocks()
})

const isReady = () => ears.until('connection', ({ is }) => is === 'ready')
const light = (percent: number) => ears.until('shown', (shown) => shown['built-in'] === percent)
const hasFallen = () => ears.until('connection', (state) => state.is === 'trouble' && state.problem === 'devices-fell')

function kill(): number {
  const pid = devices.pid()
  if (pid === undefined) throw new Error('there are no devices')
  process.kill(pid, 'SIGKILL')
  return pid
}

function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('the devices, killed in the middle of a program', () => {
  test('are started again, say so, and start no program by themselves', async () => {
    await isReady()
    await devices.handlers.flag(clignote)
    await light(100)
    const fallen = kill()
    await hasFallen()
    expect(ears.now('life')).toEqual({ is: 'stopped', why: 'boardLost' })
    expect({ shown: ears.now('shown'), sensed: ears.now('sensed'), work: ears.now('work') }).toEqual({ shown: {}, sensed: {}, work: { blocks: [], boxes: {}, said: '' } })
    await isReady()
    expect(devices.pid()).not.toBe(fallen)
    await light(0)
    await devices.handlers.resume(null)
    await devices.handlers.hello(null)
    await ears.until('life', ({ is }) => is === 'idle')
    expect(ears.story).toEqual(['opening', 'greeting', 'ready', 'running', 'trouble devices-fell', 'stopped boardLost', 'opening', 'greeting', 'ready', 'ready', 'idle'])
    expect(await devices.handlers.flag(clignote)).toEqual({ ok: true })
    await light(100)
  })

  test('still know which object is worked on', async () => {
    await isReady()
    await devices.handlers.object('kit')
    const sensorsTell = () => ears.until('sensed', (sensed) => Object.keys(sensed).length === 5)
    await sensorsTell()
    kill()
    await hasFallen()
    expect(ears.now('sensed')).toEqual({})
    await sensorsTell()
  })

  test('reject every call until they are there again, and harm nobody', async () => {
    await isReady()
    kill()
    const rejected: string[] = []
    const call = async () => {
      try {
        await devices.handlers.stop(null)
      } catch (error) {
        rejected.push((error as Error).name)
      }
    }
    const atOnce = [call(), call()]
    await hasFallen()
    await Promise.all([...atOnce, call(), call()])
    expect(rejected).toEqual(['LinkLost', 'LinkLost', 'LinkLost', 'LinkLost'])
    await isReady()
    expect(await devices.handlers.stop(null)).toBe(null)
  })

  test('come back each time', async () => {
    const pids = new Set<number>()
    for (let fall = 0; fall < 4; fall += 1) {
      await isReady()
      pids.add(kill())
      await hasFallen()
    }
    await isReady()
    expect(pids.size).toBe(4)
  })
})

test('devices that are ended go, and are not started again', async () => {
  await isReady()
  await devices.handlers.flag(clignote)
  await light(100)
  const pid = devices.pid() ?? 0
  await devices.end()
  await sleep(1_000)
  expect({ isThere: isThere(pid), fell: ears.story.includes('trouble devices-fell'), pid: devices.pid() }).toEqual({ isThere: false, fell: false, pid })
  await expect(devices.handlers.stop(null)).rejects.toMatchObject({ name: 'LinkLost' })
})

test('devices that fall as they are ended stay down', async () => {
  await isReady()
  const ended = devices.end()
  const pid = kill()
  await ended
  await sleep(1_000)
  expect({ isThere: isThere(pid), pid: devices.pid() }).toEqual({ isThere: false, pid })
})

test('devices that are ended while they rest after a fall stay down', async () => {
  const pid = kill()
  await hasFallen()
  await devices.end()
  await sleep(1_500)
  expect({ isThere: isThere(pid), pid: devices.pid() }).toEqual({ isThere: false, pid })
})

test('devices that fall while nothing runs stop no program', async () => {
  await isReady()
  kill()
  await hasFallen()
  expect(ears.now('life')).toEqual({ is: 'idle' })
})

test('devices that hang are made to go when they are ended', async () => {
  await isReady()
  const pid = devices.pid()
  if (pid === undefined) throw new Error('there are no devices')
  process.kill(pid, 'SIGSTOP')
  await devices.end()
  expect(isThere(pid)).toBe(false)
})
