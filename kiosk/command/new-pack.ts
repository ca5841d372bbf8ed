/** The files of a workshop that is only begun: it can be read, and `camion pack check` says what is still to be written. */
export function newPack(id: string): Readonly<Record<'pack.ts' | 'creations.ts' | 'sheets.ts', string>> {
  const name = nameOf(id)
  return { 'pack.ts': pack(id, name), 'creations.ts': creations(id), 'sheets.ts': sheets }
}

/** `la-veilleuse` → `laVeilleuse`: what the catalogue calls it. */
export const nameOf = (id: string): string => id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())

/** The catalogue with one workshop more, at its end. */
export function withPack(catalogue: string, id: string): string {
  const name = nameOf(id)
  const added = `import { ${name} } from './packs/${id}/pack.ts'\n`
  return added + catalogue.replace(/(export const catalogue: readonly Pack\[\] = \[[^\]]*)\]/, `$1, ${name}]`)
}

const pack = (id: string, name: string): string => `import { shines } from '../../session/goals/lights.ts'
import { definePack } from '../pack.ts'
import { lit, never, tooEarly } from './creations.ts'
import { sheets } from './sheets.ts'

export const ${name} = definePack({
  id: '${id}',
  // What the child will make happen.
  title: { fr: '', en: '' },
  // One sentence for a teacher.
  forTeacher: { fr: '', en: '' },
  minutes: 25,
  cycles: [2],
  // 'pictures' for those who do not read yet, or 'words'.
  mood: 'words',
  // One of hardware/objects/objects.ts.
  object: 'bare-board',
  newWords: [{ word: { fr: '', en: '' }, means: { fr: '', en: '' } }],
  // look, guess, start, then change, add and test as often as it takes, yours, show.
  steps: [
    { id: 'look', way: 'look', text: { fr: '', en: '' }, picture: { fr: '', en: '' }, toolbox: [] },
    {
      id: 'start',
      way: 'start',
      text: { fr: '', en: '' },
      picture: { fr: '', en: '' },
      starter: lit,
      toolbox: ['light', 'wait'],
      hints: [
        { fr: '', en: '' },
        { fr: '', en: '' },
      ],
      solution: lit,
      // What is to be seen of the object: workshops/session/goals.
      goal: { claims: [shines('built-in')], hand: [], seconds: 5 },
    },
  ],
  finished: lit,
  // Three that a child might make, and why the judge says not yet.
  mistakes: [
    { step: 'start', creation: never, because: 'stays-dark' },
    { step: 'start', creation: never, because: 'stays-dark' },
    { step: 'start', creation: tooEarly, because: 'stays-dark' },
  ],
  encores: [
    { is: 'art', text: { fr: '', en: '' } },
    { is: 'technique', text: { fr: '', en: '' } },
    { is: 'challenge', text: { fr: '', en: '' } },
  ],
  sheets,
})
`

const creations = (id: string): string => `import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: '${id}', object: 'bare-board' }, [of('start'), ...below])

const on = of('light', { STATE: 'on', PART: 'built-in' })
const off = of('light', { STATE: 'off', PART: 'built-in' })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })

export const lit = work(on, wait(10), off)

export const never = work(off)

export const tooEarly = work(on, off)
`

const sheets = `import type { Sheets } from '../pack.ts'

export const sheets: Sheets = {
  // Their minutes add up to the workshop's.
  lesson: [{ minutes: 25, children: { fr: '', en: '' }, adult: { fr: '', en: '' } }],
  takeHome: { fr: '', en: '' },
  programme: [],
  before: { fr: '', en: '' },
  after: { fr: '', en: '' },
  adaptations: { fr: '', en: '' },
}
`
