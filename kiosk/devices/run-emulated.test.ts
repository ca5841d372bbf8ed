import { expect, test } from 'vitest'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import { block, forever, hanging, number, put, saved, start, turn, wait } from '../../workshops/language/test-support/saved.ts'
import type { SavedBlock } from '../../workshops/language/test-support/saved.ts'
import { runEmulated } from './run-emulated.ts'
import type { EmulatedRun } from './run-emulated.ts'
import { clignote } from './test-support/working-devices.ts'
import type { TraceLine } from './trace.ts'

const never = new Promise<void>(() => {})
const creation = (...stacks: readonly SavedBlock[]) => ({ format: 'camion', version: 1, title: 'Essai', object: 'traffic-light', blocks: saved(...stacks) })
const kitCreation = (...stacks: readonly SavedBlock[]) => ({ ...creation(...stacks), object: 'kit' })

/** A trace without parts in it is of pins alone. */
type PinLine = Extract<TraceLine, { readonly pin: unknown }>
type PartLine = Extract<TraceLine, { readonly part: unknown }>
type SaidLine = Extract<TraceLine, { readonly said: unknown }>

/** Runs a creation, for 1.2 s unless said otherwise; answers what came of it and its trace. */
async function traced(value: unknown, how: Partial<EmulatedRun> = {}, onLine = () => {}): Promise<{ readonly outcome: string; readonly trace: readonly PinLine[]; readonly parts: readonly PartLine[]; readonly said: readonly SaidLine[] }> {
  const reading = parseCreation(value)
  if (reading.problem) throw new Error(reading.problem.reason)
  const { program, object } = reading
  const trace: PinLine[] = []
  const parts: PartLine[] = []
  const said: SaidLine[] = []
  const outcome = await runEmulated({ program, object, flash: ourFlash(), inputs: [], milliseconds: 1200, ended: never, ...how }, (line) => {
    if ('pin' in line) trace.push(line)
    else if ('part' in line) parts.push(line)
    else said.push(line)
    onLine()
  })
  return { outcome, trace, parts, said }
}

test('clignote turns D13 on and off every half second, the same each time', async () => {
  const first = await traced(clignote)
  expect(first.outcome).toBe('ran')
  expect(first.trace.map(({ t, pin, level }) => [Math.round(t), pin, level])).toEqual([[1, 'D13', 1], [501, 'D13', 0], [1001, 'D13', 1]])
  expect(await traced(clignote)).toEqual(first)
})

test('two stacks on two lights start together, and each keeps its own time', async () => {
  const { trace } = await traced(creation(start(forever(turn('on', 'red'), wait(3), turn('off', 'red'), wait(3))), start(forever(turn('on', 'green'), wait(5), turn('off', 'green'), wait(5)))))
  expect(trace.map(({ t, pin, level }) => `${Math.floor(t / 100)} ${pin} ${level}`).toSorted((one, other) => parseInt(one) - parseInt(other))).toEqual([
    '0 D12 1', '0 D7 1', '3 D12 0', '5 D7 0', '6 D12 1', '9 D12 0', '10 D7 1',
  ])
  expect(trace.map(({ t }) => t)).toEqual(trace.map(({ t }) => t).toSorted((one, other) => one - other))
})

test('inputs at their exact times change nothing in a program that looks at none', async () => {
  const inputs = [{ t: 100, pin: 'D2', level: 1 }, { t: 100.5, pin: 'A0', volts: 5 }, { t: 5000, pin: 'D2', level: 0 }] as const
  const { trace } = await traced(clignote, { inputs, milliseconds: 600 })
  expect(trace.map(({ t, level }) => [Math.round(t), level])).toEqual([[1, 1], [501, 0]])
})

test('what happens at the very end, or after, is not in the trace', async () => {
  const { trace } = await traced(creation(start(turn('on', 'red'), wait(1), turn('off', 'red'))), { milliseconds: 100 })
  expect(trace.map(({ level }) => level)).toEqual([1])
})

test('a program that has ended leaves the rest of the time to pass', async () => {
  const { outcome, trace } = await traced(creation(start(turn('on', 'red'))), { milliseconds: 5_000 })
  expect({ outcome, levels: trace.map(({ pin, level }) => [pin, level]) }).toEqual({ outcome: 'ran', levels: [['D12', 1]] })
})

test('in real time, a program runs to its end, and what its last instant did is in the trace', async () => {
  const { outcome, trace } = await traced(creation(start(turn('on', 'red'), wait(1), turn('off', 'red'))), { milliseconds: undefined })
  expect({ outcome, levels: trace.map(({ pin, level }) => [pin, level]) }).toEqual({ outcome: 'ran', levels: [['D12', 1], ['D12', 0]] })
})

test('an endless program ends when somebody wants it to', async () => {
  const wish = Promise.withResolvers<undefined>()
  const { outcome, trace } = await traced(clignote, { milliseconds: undefined, ended: wish.promise.then(() => {}) }, () => wish.resolve(undefined))
  expect({ outcome, levels: trace.map(({ level }) => level) }).toEqual({ outcome: 'ran', levels: [1] })
})

test('a long run that nobody waits for any more ends before its time', async () => {
  const { trace } = await traced(clignote, { milliseconds: 3_600_000, ended: Promise.resolve() })
  expect(trace.length).toBeLessThan(10)
})

test('what the parts of the object show is in the trace when it is asked for', async () => {
  const { trace, parts } = await traced(clignote, { showsParts: true, milliseconds: 600 })
  expect(parts.map(({ t, part, state }) => [Math.round(t), part, state])).toEqual([[1, 'built-in', 100], [501, 'built-in', 0]])
  expect(parts.map(({ t }) => t)).toEqual(trace.map(({ t }) => t))
})

test('what the program says is in the trace beside its parts, at the time it was said', async () => {
  const speak = kitCreation(start(block('say', { fields: { TEXT: 'un' } }), wait(3), block('say', { fields: { TEXT: '' } })))
  const { said } = await traced(speak, { showsParts: true, milliseconds: 600 })
  expect(said).toEqual([{ t: 0, said: 'un' }, { t: 300, said: '' }])
  expect((await traced(speak, { milliseconds: 600 })).said).toEqual([])
})

test('a hand on a part is felt by the program, at its exact time, the same each time', async () => {
  const program = kitCreation(hanging(block('when_button', { fields: { PART: 'blue-button', EDGE: 'pressed' } }), block('servo_angle', { fields: { PART: 'arm' }, ...put({ DEGREES: number(0) }) })))
  const how = { inputs: [{ t: 300, part: 'blue-button', value: 1 }], showsParts: true }
  const { parts } = await traced(program, how)
  expect({ from: parts[0]?.part, to: parts.at(-1)?.state, first: Math.floor((parts[0]?.t ?? 0) / 50) }).toEqual({ from: 'arm', to: 0, first: 6 })
  expect((await traced(program, how)).parts).toEqual(parts)
})

test('a program knows what every sensor feels when it starts', async () => {
  const lit = block('if', put({ CONDITION: block('more', put({ LEFT: block('distance', { fields: { PART: 'ears' } }), RIGHT: number(90) })), BODY: turn('on', 'red') }))
  const { trace } = await traced(kitCreation(start(lit)))
  expect(trace.filter(({ pin }) => pin === 'D7').map(({ t, level }) => [t < 30, level])).toEqual([[true, 1]])
})
