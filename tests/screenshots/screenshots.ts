import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from '../../scripts/bundles/build.ts'
import { page as pageBundle } from '../../scripts/bundles/bundles.ts'
import { catalogue } from '../../workshops/catalogue.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { startStandInKiosk } from '../support/stand-in-kiosk.ts'
import type { StandInKiosk } from '../support/stand-in-kiosk.ts'
import { facilitatorAnswers } from './facilitator-states.ts'
import { looks } from './looks.ts'
import { states } from './states.ts'
import { takeStates } from './take-states.ts'
import { takeSteps } from './take-steps.ts'

/*
 * `npm run screenshots`: every state of a child's screens in every look, and every step of every workshop in both languages, into .cache/screenshots, with a page that
 * shows them all. `-- --state settings --look 1280-fr` takes the states whose name holds the one and the looks whose
 * name begins with the other; `--page folder` takes a page that was built there.
 */

const { values: only } = parseArgs({ options: { state: { type: 'string', default: '' }, look: { type: 'string', default: '' }, page: { type: 'string' } } })
const root = resolve(fileURLToPath(new URL('../../', import.meta.url)))
const folder = join(root, '.cache', 'screenshots')

/** Taken at once, each with a kiosk of its own: most of the time is waiting. */
const LANES = 3

const takenStates = states.filter(({ name }) => name.includes(only.state))
const takenLooks = looks.filter(({ name }) => name.startsWith(only.look))

if (only.page === undefined) await build(root, pageBundle)
if (only.state === '' && only.look === '') rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const browser = await openBrowser()
// Steps by day, in each language: what a step says and draws does not hang on the rest.
const looksOfSteps = ['fr', 'en'].flatMap((locale) => takenLooks.find(({ settings, width }) => settings.locale === locale && settings.theme === 'day' && settings.contrast === 'normal' && width === 1280) ?? [])
const shoots = [
  ...takenLooks.map((look) => ({ name: look.name, take: (kiosk: StandInKiosk) => takeStates(kiosk, browser, look, takenStates.filter(({ isWith }) => isWith?.(look.settings) ?? true), folder) })),
  ...looksOfSteps.flatMap((look) =>
    catalogue.map((pack) => {
      const steps = pack.steps.map(({ id }) => id).filter((id) => `step_${pack.id}_${id}`.includes(only.state))
      return { name: `${look.name} ${pack.id}`, take: (kiosk: StandInKiosk) => takeSteps(kiosk, browser, look, pack, steps, folder) }
    }),
  ),
]

const taken: string[] = []
const queue = shoots.values()
await Promise.all(
  Array.from({ length: LANES }, async () => {
    const kiosk = await startStandInKiosk(only.page, facilitatorAnswers)
    for (const { name, take } of queue) {
      const names = await take(kiosk)
      taken.push(...names)
      console.log(`${name}: ${names.length}`)
    }
    await kiosk.end()
  }),
)
await browser.close()

const kinds = Map.groupBy(taken.toSorted(), (name) => name.slice(name.indexOf('_') + 1))
const shots = [...kinds].map(([kind, names]) => `<h2>${kind}</h2>${names.map((name) => `<figure><a href="${name}.png"><img src="${name}.png" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`).join('')}`)
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>A child’s screens</title><style>body{font:16px sans-serif}figure{display:inline-block;margin:4px}img{width:320px;border:1px solid #888}figcaption{font-size:12px}</style>${shots.join('\n')}`,
)
console.log(`${taken.length} screenshots: ${join(folder, 'index.html')}`)
