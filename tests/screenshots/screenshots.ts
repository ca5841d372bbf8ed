import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { build } from '../../scripts/bundles/build.ts'
import { page as pageBundle } from '../../scripts/bundles/bundles.ts'
import { newCreation } from '../../kiosk/screens/work/new-creation.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { startStandInKiosk } from '../support/stand-in-kiosk.ts'
import { facilitatorAnswers } from './facilitator-states.ts'
import { looks } from './looks.ts'
import { states } from './states.ts'
import { takeSteps } from './steps.ts'

/*
 * `npm run screenshots`: every state of a child's screens in every look, and every step of every workshop in both languages, into .cache/screenshots, with a page that
 * shows them all. `-- --state settings --look 1280-fr` takes the states whose name holds the one and the looks whose
 * name begins with the other; `--page folder` takes a page that was built there.
 */

const { values: only } = parseArgs({ options: { state: { type: 'string', default: '' }, look: { type: 'string', default: '' }, page: { type: 'string' } } })
const root = resolve(fileURLToPath(new URL('../../', import.meta.url)))
const folder = join(root, '.cache', 'screenshots')

/** Fades are over, and a line of ten seconds has begun. */
const SETTLED = 350

const takenStates = states.filter(({ name }) => name.includes(only.state))
const takenLooks = looks.filter(({ name }) => name.startsWith(only.look))

if (only.page === undefined) await build(root, pageBundle)
if (only.state === '' && only.look === '') rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })

const kiosk = await startStandInKiosk(only.page, facilitatorAnswers)
const browser = await openBrowser()
let taken = 0
for (const look of takenLooks) {
  const context = await browser.newContext({ viewport: { width: look.width, height: look.height } })
  await context.addInitScript((kept) => localStorage.setItem('camion.settings', kept), JSON.stringify(look.settings))
  const page = await context.newPage()
  let isFresh = false
  const statesOfLook = takenStates.filter(({ isWith }) => isWith?.(look.settings) ?? true)
  for (const state of statesOfLook) {
    kiosk.tell({ ...state.told, station: { ...state.told.station, usual: { ...state.told.station.usual, mood: look.settings.mood } } })
    kiosk.lay(state.laid ?? newCreation([]))
    // What a hand did stays done: the next state begins with a page of its own.
    if (!isFresh || state.laid) await page.goto(kiosk.address)
    isFresh = state.act === undefined && state.laid === undefined
    await page.locator(state.stands).first().waitFor()
    await state.act?.(page)
    await page.waitForTimeout(SETTLED)
    await page.screenshot({ path: join(folder, `${look.name}_${state.name}.png`) })
  }
  await context.close()
  taken += statesOfLook.length
  console.log(`${look.name}: ${statesOfLook.length}`)
}
// By day, in each language: what a step says and draws does not hang on the rest.
const looksOfSteps = ['fr', 'en'].flatMap((locale) => looks.find(({ settings, width }) => settings.locale === locale && settings.theme === 'day' && settings.contrast === 'normal' && width === 1280) ?? []).filter(({ name }) => name.startsWith(only.look))
const steps = await takeSteps(kiosk, browser, looksOfSteps, folder, only.state)
taken += steps.length
console.log(`steps: ${steps.length}`)
await browser.close()
await kiosk.end()

const shots = takenStates.map(({ name, isWith }) => `<h2>${name}</h2>${takenLooks.filter(({ settings }) => isWith?.(settings) ?? true).map((look) => `<figure><a href="${look.name}_${name}.png"><img src="${look.name}_${name}.png" loading="lazy" alt=""></a><figcaption>${look.name}</figcaption></figure>`).join('')}`)
writeFileSync(
  join(folder, 'index.html'),
  `<!doctype html><meta charset="utf-8"><title>A child’s screens</title><style>body{font:16px sans-serif}figure{display:inline-block;margin:4px}img{width:320px;border:1px solid #888}figcaption{font-size:12px}</style>${shots.join('\n')}<h2>steps</h2>${steps.map((name) => `<figure><a href="${name}.png"><img src="${name}.png" loading="lazy" alt=""></a><figcaption>${name}</figcaption></figure>`).join('\n')}`,
)
console.log(`${taken} screenshots: ${join(folder, 'index.html')}`)
