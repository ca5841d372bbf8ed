import { partLine, seconds } from './say.mjs'

/** On a screen the line is written over twice a second; in a log, a new line so often is enough. */
const screenPeriod = 500
const logPeriod = 10_000

/**
 * Shows that something long is moving: one line with what is known now and the time elapsed.
 * @param {string} name the part that is at work
 * @param {() => string} now what to say at this moment
 * @param {NodeJS.WriteStream} [screen]
 * @returns {() => number} ends the line; answers the milliseconds it took
 */
export function startMovingLine(name, now, screen = process.stdout) {
  const start = performance.now()
  const line = () => partLine(name, `${now()}, ${seconds(performance.now() - start)}`)
  const show = () => screen.write(screen.isTTY ? `\r\u001b[K${line().slice(0, (screen.columns || 80) - 1)}` : `${line()}\n`)
  const timer = setInterval(show, screen.isTTY ? screenPeriod : logPeriod)
  if (screen.isTTY) show()
  return () => {
    clearInterval(timer)
    if (screen.isTTY) screen.write('\r\u001b[K')
    return performance.now() - start
  }
}
