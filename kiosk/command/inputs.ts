import { z } from 'zod'
import { uno } from '../../hardware/boards/uno.ts'
import type { TimedInput } from '../devices/run-emulated.ts'

const usable = uno.pins.filter(({ reservedFor }) => reservedFor === undefined)
const digital = z.enum(usable.filter(({ isDigital }) => isDigital).map(({ name }) => name))
const analog = z.enum(usable.filter(({ analogChannel }) => analogChannel !== undefined).map(({ name }) => name))
const t = z.number().min(0)

const input = z.union([
  z.strictObject({ t, pin: digital, level: z.union([z.literal(0), z.literal(1)]) }),
  z.strictObject({ t, pin: analog, volts: z.number().min(0).max(5) }),
  z.strictObject({ t, part: z.string().min(1), value: z.number() }),
])

/** Reads lines of inputs; blank lines are passed over. A refusal names the line, from 1, and shows it. */
export function readInputs(text: string): readonly TimedInput[] | { readonly line: number; readonly said: string } {
  const inputs: TimedInput[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const { data, success } = input.safeParse(parsed(line))
    if (!success) return { line: index + 1, said: line.trim().slice(0, 60) }
    inputs.push(data)
  }
  return inputs
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
