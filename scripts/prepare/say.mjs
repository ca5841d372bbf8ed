/**
 * The line that tells about one part of a command: its name, what became of it, the time it took.
 * @param {string} name
 * @param {string} what
 * @param {number} [milliseconds]
 * @returns {string}
 */
export function partLine(name, what, milliseconds) {
  const line = `${name.padEnd(13)} ${what}`
  return milliseconds === undefined ? line : `${line.padEnd(70)} ${seconds(milliseconds)}`
}

/**
 * @param {number} milliseconds
 * @returns {string} such as "0.4 s" or "73 s"
 */
export function seconds(milliseconds) {
  const value = milliseconds / 1000
  return `${value < 9.95 ? value.toFixed(1) : Math.round(value)} s`
}

/**
 * @param {string} name
 * @param {string} what
 * @param {number} [milliseconds]
 */
export function say(name, what, milliseconds) {
  console.log(partLine(name, what, milliseconds))
}
