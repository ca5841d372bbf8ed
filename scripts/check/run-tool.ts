import { spawn } from 'node:child_process'
import { join } from 'node:path'

/** How a tool ended; `why` is there when it did not end well. */
export interface Outcome {
  readonly exitCode: number
  readonly why?: string
  readonly output: string
  readonly milliseconds: number
}

/** Far longer than any of them needs: what is still at work then will never end. */
const minutesAtMost = 40
const secondsToObey = 30

/**
 * Runs a tool of node_modules with the Node that runs us; its words are shown as they come, or kept for whoever asked.
 * @param environment beside our own, or instead of it
 */
export function runTool(root: string, program: string, words: readonly string[], output: 'shown' | 'kept', environment: Readonly<Record<string, string>> = {}): Promise<Outcome> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const tool = spawn(process.execPath, [join(root, 'node_modules', program), ...words], {
      cwd: root,
      env: { ...process.env, ...environment },
      stdio: output === 'shown' ? 'inherit' : ['ignore', 'pipe', 'pipe'],
    })
    let wasTooLong = false
    let forced: NodeJS.Timeout | undefined
    const tooLong = setTimeout(() => {
      wasTooLong = true
      tool.kill('SIGTERM')
      forced = setTimeout(() => tool.kill('SIGKILL'), secondsToObey * 1000)
    }, minutesAtMost * 60_000)
    const said: string[] = []
    tool.stdout?.setEncoding('utf8').on('data', (text: string) => said.push(text))
    tool.stderr?.setEncoding('utf8').on('data', (text: string) => said.push(text))
    tool.once('error', reject)
    tool.once('close', (code, signal) => {
      clearTimeout(tooLong)
      clearTimeout(forced)
      const ended = { exitCode: code ?? 1, output: said.join(''), milliseconds: performance.now() - start }
      if (wasTooLong) resolve({ ...ended, exitCode: 1, why: `still at work after ${minutesAtMost} minutes, and ended` })
      else if (code === 0) resolve(ended)
      else resolve({ ...ended, why: code === null ? `ended by ${signal ?? 'a signal'}` : `exit code ${code}` })
    })
  })
}
