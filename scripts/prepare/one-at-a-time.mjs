import { linkSync, mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** The holder touches its file this often; whoever waits believes it dead after this long without a touch. */
const touchPeriod = 1000
const patience = 10_000
const lookPeriod = 200

/**
 * Does the work while no other process does work under the same file.
 * A file left by a process that was killed is taken over once it has not been touched for a while.
 * @template T
 * @param {string} file
 * @param {{ whenWaiting: () => void, patience?: number }} options whenWaiting is called once, if another process is at it
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function oneAtATime(file, options, work) {
  mkdirSync(dirname(file), { recursive: true })
  await take(file, options)
  const release = () => rmSync(file, { force: true })
  const leave = () => process.exit(130)
  const touching = setInterval(() => touch(file), touchPeriod)
  process.once('exit', release)
  process.once('SIGINT', leave)
  process.once('SIGTERM', leave)
  try {
    return await work()
  } finally {
    clearInterval(touching)
    process.off('exit', release)
    process.off('SIGINT', leave)
    process.off('SIGTERM', leave)
    release()
  }
}

/**
 * @param {string} file
 * @param {{ whenWaiting: () => void, patience?: number }} options
 */
async function take(file, options) {
  let seen = 0
  let seenAt = performance.now()
  let waiting = false
  while (!create(file)) {
    if (!waiting) options.whenWaiting()
    waiting = true
    const touched = lastTouch(file)
    if (touched !== seen) {
      seen = touched
      seenAt = performance.now()
    } else if (performance.now() - seenAt > (options.patience ?? patience)) {
      removeLeftover(file, seen)
    }
    await sleep(lookPeriod)
  }
}

/**
 * @param {string} file
 * @returns {boolean} false when another process was there first
 */
function create(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' })
    return true
  } catch (error) {
    if (isCode(error, 'EEXIST')) return false
    throw error
  }
}

/**
 * Moving it aside is atomic: of two that wait, one gets it. If it turns out to be alive after all, it is put back.
 * @param {string} file
 * @param {number} seen
 */
function removeLeftover(file, seen) {
  const aside = `${file}.${process.pid}`
  try {
    renameSync(file, aside)
    if (lastTouch(aside) !== seen) linkSync(aside, file)
  } catch (error) {
    if (!isCode(error, 'ENOENT') && !isCode(error, 'EEXIST')) throw error
  }
  rmSync(aside, { force: true })
}

/** @param {string} file */
function touch(file) {
  const now = new Date()
  try {
    utimesSync(file, now, now)
  } catch (error) {
    if (!isCode(error, 'ENOENT')) throw error
  }
}

/**
 * @param {string} file
 * @returns {number} 0 when it is gone
 */
function lastTouch(file) {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0
}

/**
 * @param {unknown} error
 * @param {string} code
 * @returns {boolean}
 */
function isCode(error, code) {
  return error instanceof Error && 'code' in error && error.code === code
}
