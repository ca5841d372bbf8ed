import { createInterface } from 'node:readline'
import type { ReadStream } from 'node:tty'

const ENTER = ['\r', '\n', '\u0004']
const TAKE_BACK = ['\u007f', '\b']
const GIVE_UP = '\u0003'

/** What somebody types at a question, shown nowhere; undefined: they gave up (Ctrl-C). */
export function askInSecret(question: string, terminal: ReadStream = process.stdin): Promise<string | undefined> {
  // Before the question: who answers at once is not to be shown either.
  terminal.setRawMode(true)
  terminal.setEncoding('utf8').resume()
  process.stderr.write(question)
  return new Promise((resolve) => {
    let said = ''
    const end = (answer: string | undefined) => {
      terminal.off('data', hear)
      terminal.setRawMode(false)
      terminal.pause()
      process.stderr.write('\n')
      resolve(answer)
    }
    const hear = (typed: string) => {
      for (const key of typed) {
        if (ENTER.includes(key) || key === GIVE_UP) {
          end(key === GIVE_UP ? undefined : said)
          return
        }
        said = TAKE_BACK.includes(key) ? said.slice(0, -1) : said + key
      }
    }
    terminal.on('data', hear)
  })
}

/** The first line of a pipe. */
export async function firstLine(input: NodeJS.ReadableStream = process.stdin): Promise<string> {
  for await (const line of createInterface({ input })) return line
  return ''
}
