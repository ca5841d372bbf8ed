import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { PartState } from '../../hardware/objects/object.ts'
import { ourFlash } from '../../hardware/emulator/image.ts'
import { runEmulated } from '../../kiosk/devices/run-emulated.ts'
import type { TraceLine } from '../../kiosk/devices/trace.ts'
import { readCreation } from '../../workshops/language/creation.ts'
import { blockExamples, lastLook, wholeExamples } from '../../workshops/language/test-support/examples.ts'
import type { Expected } from '../../workshops/language/test-support/examples.ts'

type Shown = { readonly t: number; readonly part: string; readonly state: PartState }
type Said = Extract<TraceLine, { readonly said: string }>

/** An order reaches its pin in a ms or two; then one looks for a period of a tone or of a servo to see what it is. */
const SEEN_WITHIN = 45

/** A sensor is listened to some sixty times a second, a distance every 60 ms. */
const FELT_WITHIN = 150

/** A state that is replaced sooner (ms) is on the way to another: the three colours of a light change one after the other. */
const ON_THE_WAY = 8

/** The servo is looked at every 20 ms, and takes a tenth of a second for 60 degrees. */
const TURNING_LOOK = 25
const MS_PER_DEGREE = 100 / 60

/** How far from the truth a sensor's trembling may bring what depends on it. */
const TREMBLING = 2

const dark: Readonly<Record<string, PartState>> = { rainbow: [0, 0, 0], arm: 90 }

/** What one should see, from what the runner does: each change of each part, and when it was ordered. */
function toBeSeen({ does }: Expected): readonly Shown[] {
  const seen: Shown[] = []
  let orders: Shown[] = []
  for (const what of does) {
    if (typeof what === 'number') {
      const last = new Map(orders.map((order) => [order.part, { ...order, t: what }]))
      for (const order of last.values()) if (String(stateOf(seen, order.part)) !== String(order.state)) seen.push(order)
      orders = []
    } else if (what === 'all off') {
      orders.push(...[...new Set([...seen, ...orders].map(({ part }) => part))].map((part) => ({ t: 0, part, state: dark[part] ?? 0 })))
    } else if (!what.startsWith('say ')) {
      const [part = '', ...values] = what.replace(/°| Hz/, '').split(' ')
      const [one = 0, two, three] = values.map(Number)
      orders.push({ t: 0, part, state: two === undefined || three === undefined ? one : [one, two, three] })
    }
  }
  return seen
}

/** What the bubble says, and when. */
function toBeSaid({ does }: Expected): readonly Said[] {
  return does.flatMap((what, index) => {
    if (typeof what === 'number' || !what.startsWith('say ')) return []
    const t = does.slice(index).find((one) => typeof one === 'number') ?? 0
    return { t, said: what.slice('say '.length) }
  })
}

const stateOf = (seen: readonly Shown[], part: string): PartState => seen.findLast((line) => line.part === part)?.state ?? dark[part] ?? 0

/** What the emulated object shows, and what the program says. */
async function seen(name: string, expected: Expected): Promise<{ readonly shown: readonly Shown[]; readonly said: readonly Said[] }> {
  const reading = readCreation(readFileSync(`workshops/examples/${name}.json`, 'utf8'))
  if (reading.problem) throw new Error(JSON.stringify(reading.problem))
  const { program, object } = reading
  const shown: Shown[] = []
  const said: Said[] = []
  const outcome = await runEmulated(
    { program, object, flash: ourFlash(), inputs: (expected.inputs ?? []).map(([t, part, value]) => ({ t, part, value })), showsParts: true, milliseconds: lastLook(expected) + FELT_WITHIN, ended: new Promise(() => {}) },
    (line) => {
      if ('part' in line) shown.push(line)
      else if ('said' in line) said.push(line)
    },
  )
  expect(outcome).toBe('ran')
  return { shown, said }
}

/** What a part was seen to come to rest at, of what it went through. */
function atRest(lines: readonly Shown[], wanted: readonly Shown[]): readonly Shown[] {
  return lines.filter(({ t, part, state }, index) => {
    const next = lines[index + 1]
    if (next === undefined) return true
    return part === 'arm' ? next.t - t > TURNING_LOOK || wanted.some((line) => line.state === state) : next.t - t > ON_THE_WAY
  })
}

const outputs = new Set(['lamp', 'red', 'rainbow', 'buzzer', 'arm', 'built-in'])

/** A bubble needs no wire; but what a sensor felt came by one. */
const isLate = (lag: number, { inputs }: Expected): boolean => lag < 0 || lag > (inputs ? FELT_WITHIN : 0)

/** Of each part the same states in the same order, each soon after it was ordered. */
async function looksAsOrdered(name: string, expected: Expected): Promise<void> {
  const { shown, said } = await seen(name, expected)
  const all = shown.filter(({ part }) => outputs.has(part))
  const ordered = toBeSeen(expected)
  const parts = [...new Set([...all, ...ordered].map(({ part }) => part))]
  const bubbles = toBeSaid(expected)
  expect(said.map((line, index) => (isNearSaid(line.said, bubbles[index]?.said, expected) ? bubbles[index]?.said : line.said))).toEqual(bubbles.map((line) => line.said))
  expect(said.map(({ t }, index) => t - (bubbles[index]?.t ?? 0)).filter((lag) => isLate(lag, expected))).toEqual([])
  const within = expected.inputs ? FELT_WITHIN : SEEN_WITHIN
  for (const part of parts) {
    const wanted = ordered.filter((line) => line.part === part)
    const rests = atRest(all.filter((line) => line.part === part), wanted)
    expect(rests.map(({ state }, index) => (isNear(state, wanted[index]?.state, expected) ? wanted[index]?.state : state))).toEqual(wanted.map(({ state }) => state))
    const turned = (index: number) => (part === 'arm' ? Math.abs(Number(wanted[index]?.state) - Number(wanted[index - 1]?.state ?? dark['arm'])) * MS_PER_DEGREE : 0)
    expect(rests.map(({ t }, index) => t - (wanted[index]?.t ?? 0)).filter((lag, index) => lag < 0 || lag > within + turned(index))).toEqual([])
  }
}

/** A number that is said may count how long a hand took, and a hand is felt a little late. */
const isNearSaid = (said: string, wanted: string | undefined, { inputs }: Expected): boolean => inputs !== undefined && Math.abs(Number(said) - Number(wanted)) <= TREMBLING

function isNear(state: PartState, wanted: PartState | undefined, { inputs = [] }: Expected): boolean {
  const trembles = inputs.some(([, part]) => part === 'knob' || part === 'eye')
  return trembles && typeof state === 'number' && typeof wanted === 'number' && Math.abs(state - wanted) <= TREMBLING
}

describe('on the emulated Uno, with everything of the kit', () => {
  test.each(Object.entries(blockExamples))('the example of %s is seen to do what the language says', async (type, expected) => {
    await looksAsOrdered(`blocks/${type}`, expected)
  })

  test.each(Object.entries(wholeExamples))('%s is seen to do what its title promises', async (name, expected) => {
    await looksAsOrdered(name, expected)
  })
})
