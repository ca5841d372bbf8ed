import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { Store } from '../../../kiosk/journal/store.ts'
import { migrate } from '../../../kiosk/journal/tables.ts'
import { newCreation } from '../../../kiosk/screens/work/new-creation.ts'
import { startChromium } from '../../support/electron/chromium.ts'
import { seededRandom } from '../random.ts'
import { canariesOf } from './canary.ts'
import type { Canary } from './canary.ts'
import { searchFor } from './found.ts'
import { makeMachine } from './machine.ts'

/** The same search where nobody took care: which of the places it looks into it was right about. */
export async function withoutCare(): Promise<{ readonly didFail: boolean; readonly measured: string }> {
  const canaries = canariesOf(seededRandom(1_000_000))
  const { touched, keyed, pasted, astray } = canaries
  const machine = makeMachine()
  try {
    machine.note(`saving ${JSON.stringify(workSaying(touched))} failed`)
    writeFileSync(join(machine.stick, 'fox-my-creation.camion.json'), JSON.stringify(workSaying(keyed)))
    await keepInBrowser(join(machine.folder, 'window'), pasted)
    eraseCarelessly(join(machine.folder, 'journal.sqlite'), astray)
    const found = searchFor(canaries).folder(machine.root).map(({ place }) => place)
    const missed = ['log/', 'stick/', 'kiosk/window/', 'kiosk/journal.'].filter((start) => !found.some((place) => place.startsWith(start)))
    return { didFail: missed.length === 0, measured: `written into a log, a file on the stick, the browser's own storage, and a journal erased without overwriting: ${missed.length === 0 ? 'found in each' : `not found in ${missed.join(', ')}`}` }
  } finally {
    machine.dispose()
  }
}

const workSaying = ({ typed }: Canary) => ({ ...newCreation([]), blocks: { languageVersion: 0, blocks: [{ type: 'say', id: 'b1', fields: { TEXT: typed } }] } })

/** A page that remembers what was typed. */
async function keepInBrowser(profile: string, { typed }: Canary): Promise<void> {
  const { context } = await startChromium(profile)
  const page = await context.newPage()
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>camion</title>' }))
  await page.goto('https://camion.invalid/')
  await page.evaluate((draft) => localStorage.setItem('camion.draft', draft), typed)
  await context.close()
}

/** The journal's own tables, in a file as SQLite has it by itself: what is erased is only forgotten. */
function eraseCarelessly(path: string, canary: Canary): void {
  const database = new DatabaseSync(path)
  database.exec('PRAGMA secure_delete = OFF; PRAGMA foreign_keys = ON')
  migrate(database)
  const store = new Store(database)
  store.beginVisit('2027-03-16', 0)
  store.addCrew(1, 'fox')
  store.addCreation('one', 1, false)
  store.addVersion('one', { version: 1, at: 0, title: 'mine', object: 'kit', work: JSON.stringify(workSaying(canary)) })
  store.endVisits()
  database.close()
}
