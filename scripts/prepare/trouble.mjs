/**
 * Something the developer can act on: its message is all they need to read, without a stack.
 * Anything else that is thrown is a bug of ours and is shown whole.
 */
export class Trouble extends Error {
  /**
   * @param {string} message what happened and what to type
   * @param {number} [exitCode] 1: it failed; 2: it was asked for wrongly
   */
  constructor(message, exitCode = 1) {
    super(message)
    this.name = 'Trouble'
    this.exitCode = exitCode
  }
}

/**
 * What to tell about something that was thrown, and the exit code that goes with it.
 * @param {unknown} error
 * @returns {{ words: unknown, exitCode: number }}
 */
export function tell(error) {
  if (error instanceof Trouble) return { words: error.message, exitCode: error.exitCode }
  if (error instanceof Error && 'code' in error && error.code === 'EACCES' && 'path' in error) {
    const words = `${error.path} may not be written: it was probably made by root. Type: sudo chown -R "$USER" . in the project's folder, then try again.`
    return { words, exitCode: 1 }
  }
  return { words: error, exitCode: 1 }
}

/**
 * Ends the command with its exit code, and with its words when it failed.
 * @param {() => Promise<number>} command answers the exit code
 * @returns {Promise<never>}
 */
export async function exitWith(command) {
  try {
    process.exit(await command())
  } catch (error) {
    const { words, exitCode } = tell(error)
    console.error(words)
    process.exit(exitCode)
  }
}
