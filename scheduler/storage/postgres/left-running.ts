import { readdir, readFile, readlink, realpath, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { DatabaseRefusal } from './refusal.ts'

/** A server that was left running has so long (ms) to stop: what pg_ctl waits by itself, 60 s. */
const patience = 60_000

/**
 * Clears what a process that was killed has left on its data: a server that still runs is stopped (it writes all it holds),
 * and a stale `postmaster.pid` goes, whose number may by now be another program's. To be called by who has claimed the folder.
 * Stopped and not taken over, so that a server is always the child of whoever uses it, of the version they have.
 * @throws {DatabaseRefusal} `folder-in-use` when that server would not stop
 */
export async function stopLeftRunning(data: string, say: (words: string) => void): Promise<void> {
  const note = join(data, 'postmaster.pid')
  const server = Number((await readFile(note, 'utf8').catch(() => '')).split('\n')[0])
  const end = performance.now() + patience
  let running = await processesIn(data)
  if (running.length > 0) say('A database server was left running: stopping it.')
  // SIGINT is its fast shutdown. Without it (its own killed) the others leave by themselves.
  if (running.includes(server)) process.kill(server, 'SIGINT')
  while (running.length > 0) {
    if (performance.now() > end) {
      throw new DatabaseRefusal('folder-in-use', `A database server left running on ${data} does not stop (processes ${running.join(', ')}). Stop it, then start again.`)
    }
    await delay(20)
    running = await processesIn(data)
  }
  await rm(note, { force: true })
}

/** Every process of a server stands in its data folder. */
async function processesIn(data: string): Promise<number[]> {
  const folder = await realpath(data)
  const all = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const standing = await Promise.all(all.map(async (id) => ((await readlink(`/proc/${id}/cwd`).catch(() => '')) === folder ? [Number(id)] : [])))
  return standing.flat()
}
