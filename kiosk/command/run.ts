import { closeSync, openSync, readFileSync, writeSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { readIntelHex } from '../../hardware/emulator/intel-hex.ts'
import type { BuiltObject } from '../../hardware/objects/object.ts'
import { readCreation } from '../../workshops/language/creation.ts'
import type { Creation } from '../../workshops/language/creation.ts'
import type { Program } from '../../workshops/language/program.ts'
import { runEmulated } from '../devices/run-emulated.ts'
import type { TimedInput } from '../devices/run-emulated.ts'
import { runOnPort } from '../devices/run-on-port.ts'
import type { TraceLine } from '../devices/trace.ts'
import { readInputs } from './inputs.ts'
import { Refusal } from './refusal.ts'
import type { Words } from './words.ts'

const LONGEST_RUN = 3_600_000

const options = {
  board: { type: 'string', default: 'emulated' },
  firmware: { type: 'string' },
  for: { type: 'string' },
  inputs: { type: 'string' },
  trace: { type: 'string' },
  parts: { type: 'boolean' },
  help: { type: 'boolean' },
} as const

/** `camion run`: prints what it did. @throws Refusal with one line when it could not */
export async function run(args: readonly string[], words: Words): Promise<void> {
  const { values, positionals } = asked(args, words)
  if (values.help) {
    console.log(words.runHelp)
    return
  }
  const [file, ...more] = positionals
  if (file === undefined || more.length > 0) throw new Refusal(words.missingFile)
  const milliseconds = duration(values.for, words)
  const { creation, object, program } = readWork(file, words)
  const trace = openTrace(values.trace, words)
  const work = { program, object, milliseconds, showsParts: values.parts ?? false, ended: Promise.race([interrupted(), trace.broken]) }
  try {
    if (values.board === 'emulated') {
      const flash = values.firmware === undefined ? ourFlash() : readFlash(values.firmware, words)
      const inputs = values.inputs === undefined ? [] : readInputFile(values.inputs, object, words)
      const outcome = await runEmulated({ ...work, flash, inputs }, trace.line)
      if (outcome === 'no-answer') throw new Refusal(words.firmwareSilent(values.firmware ?? ''))
    } else {
      for (const option of ['firmware', 'inputs'] as const) if (values[option] !== undefined) throw new Refusal(words.onlyEmulated(`--${option}`))
      const outcome = await runOnPort({ ...work, path: values.board }, trace.line)
      if (outcome === 'gone') throw new Refusal(words.gone(values.board))
      if (outcome !== 'ran') throw new Refusal(words.connection(values.board, outcome))
    }
  } finally {
    trace.close()
  }
  if (values.trace !== '-') console.log(milliseconds === undefined ? words.ended(creation.title) : words.ran(creation.title, milliseconds, trace.count()))
}

function asked(args: readonly string[], words: Words) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true })
  } catch (error) {
    // Node's sentences are English and of several lines: they lend the option's name only.
    const option = /'(-[^\s']*)/.exec(saidBy(error))?.[1] ?? ''
    throw new Refusal(codeOf(error) === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? words.unknownOption(option) : words.badOption(option))
  }
}

function duration(said: string | undefined, words: Words): number | undefined {
  if (said === undefined) return undefined
  const milliseconds = Number(said)
  if (!Number.isInteger(milliseconds) || milliseconds < 1 || milliseconds > LONGEST_RUN) throw new Refusal(words.notMilliseconds(said))
  return milliseconds
}

function readWork(file: string, words: Words): { readonly creation: Creation; readonly object: BuiltObject; readonly program: Program } {
  const reading = readCreation(readText(file, words))
  if (!reading.problem) return reading
  const { problem } = reading
  if (problem.reason !== 'blocks') throw new Refusal(words.creation(file, problem.reason, problem.detail))
  throw new Refusal(...problem.problems.map(({ reason, type, block, detail }) => words.block(file, reason, type, block, detail)))
}

function readFlash(file: string, words: Words): Uint8Array {
  const reading = readIntelHex(readText(file, words))
  if (!reading.ok) throw new Refusal(words.image(file, reading.line, reading.reason))
  return reading.flash
}

function readInputFile(file: string, object: BuiltObject, words: Words): readonly TimedInput[] {
  const inputs = readInputs(readText(file, words), object)
  if ('problem' in inputs) throw new Refusal(words.input(file, inputs.line, inputs.problem))
  return inputs
}

function readText(file: string, words: Words): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Refusal(words.unreadableFile(file, saidBy(error)))
  }
}

/** Where trace lines go. */
type Trace = {
  readonly line: (line: TraceLine) => void
  /** How many changes of pins there were. */
  readonly count: () => number
  /** Resolves when lines can't be written any more: the disk is full, or nobody reads them. */
  readonly broken: Promise<undefined>
  /** @throws Refusal when a line could not be written; whoever stopped reading knows it, and is told nothing */
  readonly close: () => void
}

/** To a file, to the screen, or nowhere; changes of pins are counted in any case. */
function openTrace(to: string | undefined, words: Words): Trace {
  const refusal = (error: unknown) => new Refusal(words.unwritableFile(to ?? '', saidBy(error)))
  const broken = Promise.withResolvers<undefined>()
  let count = 0
  let trouble: unknown
  let file: number | undefined
  try {
    file = to === undefined ? undefined : to === '-' ? 1 : openSync(to, 'w')
  } catch (error) {
    throw refusal(error)
  }
  return {
    broken: broken.promise,
    line(line) {
      if ('pin' in line) count += 1
      if (file === undefined || trouble !== undefined) return
      try {
        writeSync(file, `${JSON.stringify(line)}\n`)
      } catch (error) {
        trouble = error
        broken.resolve(undefined)
      }
    },
    count: () => count,
    close() {
      if (file !== undefined && file !== 1) closeSync(file)
      if (trouble !== undefined && codeOf(trouble) !== 'EPIPE') throw refusal(trouble)
    },
  }
}

/** Resolves at the first Ctrl-C, so that a run ends with the object safe; a second one ends the process. */
const interrupted = () => new Promise<void>((resolve) => {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
})

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error))

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined)
