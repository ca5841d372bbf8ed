import { setTimeout as sleep } from 'node:timers/promises'
import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'
import { folderInUse, startHost, type Host } from './host.ts'

/** A host that is started again when it falls, at the same address: its pages find it again. */
export interface TendedHost {
  readonly address: string
  /** When the facilitator has left, or `stop`; fails with words when it falls again and again. */
  readonly ended: Promise<void>
  readonly stop: () => Promise<void>
}

/** Falls within a minute after which it is not started again: something is wrong that starting does not mend. */
export const tooManyFalls = 3
const aMinute = 60_000

/** Ctrl-C reaches the host too, which may be seen to end before our own signal is. */
const timeForTheSignal = 200

export async function startTendedHost(root: string, words: readonly string[]): Promise<TendedHost> {
  let host = await startHost(root, words)
  const { address } = host
  let stopping = false
  const isStopping = () => stopping

  /** The same host anew; answers how it fell, nothing when it was meant to end. One that falls before it listens has fallen too. */
  const startAgain = async (): Promise<string | undefined> => {
    try {
      host = await startHost(root, words, address)
    } catch (error) {
      if (error instanceof Trouble && error.exitCode !== folderInUse) return error.message
      throw error
    }
    if (isStopping()) await host.stop()
    return fallOf(host)
  }
  const tend = async () => {
    const falls: number[] = []
    for (let how = await fallOf(host); how !== undefined; how = await startAgain()) {
      await sleep(timeForTheSignal)
      if (isStopping()) return
      falls.push(performance.now())
      if (isTooMany(falls, performance.now())) throw new Trouble(`The kiosk's host fell ${tooManyFalls} times within a minute (${how}); what it said is above. Type npm start again.`)
      say('kiosk', `its host ended by itself (${how}) and is started again`)
    }
  }
  const ended = tend()
  const stop = async () => {
    stopping = true
    await host.stop()
    await ended.catch(() => undefined)
  }
  return { address, ended, stop }
}

/** A host that ends with 0 was left by the facilitator, or by Ctrl-C. */
async function fallOf({ ended }: Host): Promise<string | undefined> {
  const { code, how } = await ended
  return code === 0 ? undefined : how
}

/** Whether the last falls all were within a minute. */
export const isTooMany = (falls: readonly number[], now: number): boolean => falls.filter((fall) => now - fall <= aMinute).length >= tooManyFalls
