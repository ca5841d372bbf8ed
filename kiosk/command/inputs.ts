import { z } from 'zod'
import { uno } from '../../hardware/boards/uno.ts'
import { partNamed } from '../../hardware/objects/object.ts'
import type { BuiltObject, PartKind } from '../../hardware/objects/object.ts'
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

/** What a hand can do to a part, in the units of `PartState`. `isWhole`: nothing lies between the two ends. */
export type Reach = { readonly least: number; readonly most: number; readonly isWhole: boolean }

/** By kind: what a hand can do; a distance of 400 cm and more is nothing in sight. A part that is not here only acts. */
const reaches: { readonly [Kind in PartKind]?: Reach } = {
  button: { least: 0, most: 1, isWhole: true },
  knob: { least: 0, most: 100, isWhole: false },
  'light-sensor': { least: 0, most: 100, isWhole: false },
  distance: { least: 0, most: 400, isWhole: false },
}

/**
 * Why a line is refused:
 * - `unreadable`: it is no input, or one for a pin that the board has not; `said` shows its beginning.
 * - `unknown-part`: the object has no such part; `parts` are those that a hand may play.
 * - `only-acts`: it has that part, but there is nothing on it to play.
 * - `out-of-reach`: no hand can bring that part there.
 */
export type InputProblem =
  | { readonly reason: 'unreadable'; readonly said: string }
  | { readonly reason: 'unknown-part' | 'only-acts'; readonly part: string; readonly parts: readonly string[] }
  | { readonly reason: 'out-of-reach'; readonly part: string; readonly value: number; readonly reach: Reach }

/** Reads lines of inputs to an object; blank lines are passed over. A refusal names the line, from 1. */
export function readInputs(text: string, object: BuiltObject): readonly TimedInput[] | { readonly line: number; readonly problem: InputProblem } {
  const inputs: TimedInput[] = []
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue
    const { data, success } = input.safeParse(parsed(line))
    const problem = success ? problemOf(data, object) : { reason: 'unreadable' as const, said: line.trim().slice(0, 60) }
    if (problem) return { line: index + 1, problem }
    if (success) inputs.push(data)
  }
  return inputs
}

function problemOf(wanted: TimedInput, object: BuiltObject): InputProblem | undefined {
  if (!('part' in wanted)) return undefined
  const { part, value } = wanted
  const known = partNamed(object, part)
  const reach = known && reaches[known.kind]
  if (!reach) return { reason: known ? 'only-acts' : 'unknown-part', part, parts: object.parts.filter(({ kind }) => reaches[kind]).map(({ id }) => id) }
  const isWithin = value >= reach.least && value <= reach.most && (!reach.isWhole || Number.isInteger(value))
  return isWithin ? undefined : { reason: 'out-of-reach', part, value, reach }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
