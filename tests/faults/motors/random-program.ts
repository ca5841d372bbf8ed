import { kit } from '../../../hardware/objects/objects.ts'
import { colours } from '../../../workshops/language/colours.ts'
import type { Expression, Program, Statement } from '../../../workshops/language/program.ts'
import type { Random } from '../random.ts'

const number = (value: number): Expression => ({ kind: 'number', value })

const colourIds: readonly [string, ...string[]] = [colours[0].id, ...colours.slice(1).map(({ id }) => id)]

/** What may be done to the parts of the kit, each with what makes it show. */
const deeds: readonly [(random: Random, id: string) => Statement, ...((random: Random, id: string) => Statement)[]] = [
  (random, id) => ({ kind: 'light', id, part: random.pick(['lamp', 'red', 'built-in', 'rainbow']), on: random.isTrue(0.7) }),
  (random, id) => ({ kind: 'brightness', id, part: random.pick(['lamp', 'rainbow']), percent: number(random.below(101)) }),
  (random, id) => ({ kind: 'colour', id, part: 'rainbow', colour: random.pick(colourIds) }),
  (random, id) => ({ kind: 'melody', id, part: 'buzzer', notes: [{ note: 60 + random.below(24), halfBeats: 1 + random.below(4) }] }),
  (random, id) => ({ kind: 'turn', id, part: 'arm', degrees: number(random.below(181)) }),
  (random, id) => ({ kind: 'turnSlowly', id, part: 'arm', degrees: number(random.below(181)), tenths: number(1 + random.below(10)) }),
  (random, id) => ({ kind: 'wait', id, tenths: number(1 + random.below(3)) }),
]

/** Every part at work at once. */
const everythingOn: readonly Statement[] = [
  { kind: 'light', id: 'lamp on', part: 'lamp', on: true },
  { kind: 'light', id: 'red on', part: 'red', on: true },
  { kind: 'light', id: 'built-in on', part: 'built-in', on: true },
  { kind: 'colour', id: 'rainbow on', part: 'rainbow', colour: 'white' },
  { kind: 'turn', id: 'arm on', part: 'arm', degrees: number(0) },
]

/** Lights one of two each tenth of a second, after whatever the others did: no moment at which nothing would go on. */
const winking: Statement = {
  kind: 'forever',
  id: 'winking',
  body: ['red', 'built-in'].flatMap((lit): Statement[] => [
    ...['red', 'built-in'].map((part): Statement => ({ kind: 'light', id: `${lit} lit: ${part}`, part, on: part === lit })),
    { kind: 'wait', id: `${lit} lit`, tenths: number(1) },
  ]),
}

/** A program without end that turns everything on and then does as it likes, in one to three stacks, beside one that sings and one that winks. */
export function randomProgram(random: Random): Program {
  const stacks = Array.from({ length: 1 + random.below(3) }, (_, stack) => {
    const body = Array.from({ length: 2 + random.below(8) }, (_none, index) => random.pick(deeds)(random, `${stack}.${index}`))
    const forever: Statement = { kind: 'forever', id: `${stack} forever`, body: [...body, { kind: 'wait', id: `${stack} rest`, tenths: number(1 + random.below(2)) }] }
    return { id: `${stack}`, event: { is: 'start' } as const, body: [...(stack === 0 ? everythingOn : []), forever] }
  })
  const song: Statement = { kind: 'melody', id: 'song', part: 'buzzer', notes: [{ note: 60 + random.below(24), halfBeats: 8 }] }
  return { stacks: [...stacks, { id: 'singer', event: { is: 'start' }, body: [{ kind: 'forever', id: 'for ever', body: [song] }] }, { id: 'winker', event: { is: 'start' }, body: [winking] }], definitions: [], parts: Object.fromEntries(kit.parts.map(({ id, kind }) => [id, kind])) }
}
