import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { z } from 'zod'

/** What fuzz.cpp says: a case that failed, or at the end how much was tried. */
const failed = z.object({ seed: z.int(), what: z.string(), isEnd: z.boolean().optional() })
const tried = z.object({ bytesIn: z.int(), bytesOut: z.int(), messagesOut: z.int(), boardMicroseconds: z.int() })
const said = z.union([failed, tried])

export interface Failure {
  readonly seed: number
  readonly what: string
}

/** How much was tried; cases beside one that ended the program are not in it. */
export type Tried = z.infer<typeof tried>

export interface CasesRun {
  readonly failures: readonly Failure[]
  readonly tried: Tried
}

export const nothingTried: Tried = { bytesIn: 0, bytesOut: 0, messagesOut: 0, boardMicroseconds: 0 }

/** The sum of two. */
export const both = (left: Tried, right: Tried): Tried => ({
  bytesIn: left.bytesIn + right.bytesIn,
  bytesOut: left.bytesOut + right.bytesOut,
  messagesOut: left.messagesOut + right.messagesOut,
  boardMicroseconds: left.boardMicroseconds + right.boardMicroseconds,
})

/** A sanitizer ends the program by a signal, which fuzz.cpp takes to name the case. The firmware has no heap to leak. */
const environment = {
  ...process.env,
  ASAN_OPTIONS: 'abort_on_error=1:detect_leaks=0',
  UBSAN_OPTIONS: 'abort_on_error=1:print_stacktrace=0',
}

/** The line of a sanitizer's report that says what it found. */
function findingIn(report: string): string | undefined {
  const [, place, undefinedBehaviour] = /([\w.]+:\d+):\d+: runtime error: (.*)/.exec(report) ?? []
  if (undefinedBehaviour !== undefined) return `${undefinedBehaviour} (${place})`
  return /ERROR: AddressSanitizer: ([\w-]+)/.exec(report)?.[1]
}

interface Ran extends CasesRun {
  /** The case that ended the program. */
  readonly endedAt: number | undefined
}

/** Runs the program once, until its end or until it says something that is `enough`. */
function runOnce(program: string, first: number, count: number, isEnough: (failures: readonly Failure[]) => boolean): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, [String(first), String(count)], { env: environment, stdio: ['ignore', 'pipe', 'pipe'] })
    const failures: Failure[] = []
    let sum = nothingTried
    let last: z.infer<typeof failed> | undefined
    let report = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => report += text)
    createInterface({ input: child.stdout }).on('line', (line) => {
      // The line it was saying when it was stopped is no whole one.
      if (child.killed) return
      const message = said.parse(JSON.parse(line))
      if ('seed' in message) {
        last = message
        if (message.isEnd !== true) failures.push(message)
        if (isEnough(failures)) child.kill()
      } else {
        sum = message
      }
    })
    child.once('error', reject)
    child.once('close', (code, signal) => {
      const ended = last?.isEnd === true ? last : undefined
      if (ended !== undefined) failures.push({ seed: ended.seed, what: findingIn(report) ?? ended.what })
      if (ended === undefined && code !== 0 && !isEnough(failures)) reject(new Error(`the fuzzer left with ${code ?? signal}: ${report}`))
      else resolve({ failures, tried: sum, endedAt: ended?.seed })
    })
  })
}

/** Runs the cases of `count` seeds from `first` on, past those that end the program. */
export async function runCases(program: string, first: number, count: number): Promise<CasesRun> {
  const failures: Failure[] = []
  let sum = nothingTried
  let next = first
  while (next < first + count) {
    const ran = await runOnce(program, next, first + count - next, () => false)
    failures.push(...ran.failures)
    sum = both(sum, ran.tried)
    next = ran.endedAt === undefined ? first + count : ran.endedAt + 1
  }
  return { failures, tried: sum }
}

/** The first of these cases that fails. */
export async function firstFailure(program: string, first: number, count: number): Promise<Failure | undefined> {
  const { failures } = await runOnce(program, first, count, (found) => found.length > 0)
  return failures[0]
}
