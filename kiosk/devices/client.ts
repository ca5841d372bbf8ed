import { fork as forkProcess } from 'node:child_process'
import { deviceCallNames } from '../common/calls.ts'
import type { Caller, DeviceHandlers } from '../common/calls.ts'
import { caller, LinkLost } from '../common/carrier.ts'
import type { GoalSought } from '../common/device-calls.ts'
import type { Carrier, NewsListener } from '../common/carrier.ts'
import { idle } from '../common/life.ts'
import type { Life } from '../common/life.ts'
import { processCarrier } from './process-carrier.ts'

/** The devices process as its host sees it. */
export type DevicesClient = {
  readonly handlers: DeviceHandlers
  /** The number the system gave the process that serves now; it changes with each fall. */
  readonly pid: () => number | undefined
  end(): Promise<void>
}

/** One devices process, however it was launched. */
export type LaunchedDevices = {
  readonly carrier: Carrier
  readonly pid: () => number | undefined
  readonly isThere: () => boolean
  /** How it ended, in a word. */
  readonly ended: Promise<string>
  /** Tells it to make the object safe and go. */
  letGo(): void
  /** Ends it at once. */
  kill(): void
}

export type LaunchDevices = (board: string) => LaunchedDevices

/** As plain Node does. */
const fork: LaunchDevices = (board) => {
  const child = forkProcess(new URL('./main.ts', import.meta.url), [board], { execArgv: [], stdio: ['ignore', 2, 2, 'ipc'] })
  return {
    carrier: processCarrier(child),
    pid: () => child.pid,
    isThere: () => child.connected,
    ended: new Promise((resolve) => {
      child.once('exit', (code, signal) => resolve(signal ?? String(code)))
      // Unheard, it would end the host. A process that was never there says no more than this.
      child.on('error', (error) => {
        if (child.pid === undefined) resolve(error.message)
      })
    }),
    letGo() {
      if (child.connected) child.disconnect()
    },
    kill: () => void child.kill('SIGKILL'),
  }
}

/** A process that falls at once is not started again sooner than this (ms). */
const REST_AFTER_FALL = 500

/** Devices that are told to end make the object safe and go; those that hang are made to (ms). */
const END_WITHIN = 2_000

/**
 * Starts the devices in a process of their own, and again whenever it falls. A call that a fall cut short is
 * rejected with `LinkLost`; no program is started again by itself.
 * @param board `any`, `emulated`, or the path of a port
 */
export function startDevices(board: string, onNews: NewsListener, launch: LaunchDevices = fork): DevicesClient {
  let child: LaunchedDevices
  let calls: Caller
  let isEnding = false
  let isRunning = false
  /** Devices that fell have forgotten which object is worked on, and which goal is sought. */
  let object: string | undefined
  let sought: GoalSought | null = null
  let nextStart: NodeJS.Timeout | undefined

  function start(): void {
    const startedAt = performance.now()
    child = launch(board)
    calls = caller(child.carrier, (name, value) => {
      if (name === 'life') isRunning = ['running', 'paused'].includes((value as Life).is)
      onNews(name, value)
    })
    // Should they fall before they hear it, the next ones will be told.
    if (object !== undefined) calls.object(object).catch(() => {})
    if (sought) calls.seek(sought).catch(() => {})
    void child.ended.then((how) => {
      if (isEnding) return
      console.error(`devices: fell (${how}), started again`)
      onNews('connection', { is: 'trouble', problem: 'devices-fell', board: null })
      onNews('life', isRunning ? { is: 'stopped', why: 'boardLost' } : idle)
      isRunning = false
      onNews('shown', {})
      onNews('sensed', {})
      onNews('work', { blocks: [], boxes: {}, said: '' })
      nextStart = setTimeout(start, Math.max(0, startedAt + REST_AFTER_FALL - performance.now()))
    })
  }

  start()
  const pass = (name: (typeof deviceCallNames)[number]) => async (input: unknown) => {
    if (name === 'object') object = input as string
    if (name === 'seek') sought = input as GoalSought | null
    if (!child.isThere()) throw new LinkLost(name)
    return await (calls[name] as (input: unknown) => Promise<unknown>)(input)
  }
  return {
    handlers: Object.fromEntries(deviceCallNames.map((name) => [name, pass(name)])) as DeviceHandlers,
    pid: () => child.pid(),
    async end() {
      isEnding = true
      clearTimeout(nextStart)
      child.letGo()
      const tooLong = setTimeout(() => child.kill(), END_WITHIN)
      await child.ended
      clearTimeout(tooLong)
    },
  }
}
