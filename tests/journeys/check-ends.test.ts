import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { PersonId } from '../../scheduler/domain/ids.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day } from '../../scheduler/domain/time.ts'
import { sweepTeam } from '../../scheduler/server/team/sweep.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { addresses } from '../../scheduler/web/addresses.ts'
import { choose, press, tick } from '../support/by-keyboard.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { monday, paris } from '../support/scheduler/builders.ts'
import { serveSeason } from '../support/scheduler/serving.ts'
import type { Serving } from '../support/scheduler/serving.ts'
import { holds, openPage } from '../support/scheduler/pages.ts'
import { signedIn } from '../support/scheduler/signed-in.ts'
import { checked, comes } from '../support/scheduler/team.ts'

/** A check ends in the middle of a stop: both are told, it waits on the coordinator's page, and she notes the next; with the keyboard alone. */

const { desk } = addresses

let browser: Browser
let scheduler: Serving
let person: PersonId

beforeAll(async () => {
  ;[browser, scheduler] = await Promise.all([openBrowser(), serveSeason()])
  const { setting } = scheduler
  person = await personWith(setting.database, setting.organisation, 'benevole@example.org', 'fr')
  await giveRole(setting.database, setting.organisation, person, 'volunteer')
  await checked(setting, person, { until: '2027-03-16' as Day })
  await comes(setting, person, 'lead', { stop: scheduler.stop.id, day: monday, half: 'morning' })
  scheduler.setNow(instantAt('2027-03-01' as Day, 9 * 60, paris))
  return async () => {
    await browser.close()
    await scheduler.end()
  }
})

async function open(email: string, roles: readonly 'coordinator'[], path: string, width: number): Promise<Page> {
  const { cookie } = await signedIn(scheduler.setting, { email, roles })
  return openPage(browser, scheduler.address, path, cookie, { viewport: { width, height: 844 }, locale: 'fr-FR' })
}

const main = (page: Page) => page.getByRole('main').innerText()

const told = async () => (await scheduler.setting.database.selectFrom('message').select(['kind', 'to_email']).orderBy('to_email').execute()).map(({ kind, to_email }) => `${kind} ${to_email}`)

test.each([1280, 390])('a check that ends is told to both, refuses the days after it, and is noted anew from the page of the day: %d px', async (width) => {
  const coordinator = await open('coordination@example.org', ['coordinator'], desk.today, width)
  await sweepTeam(scheduler.setting)
  await sweepTeam(scheduler.setting)
  expect(await told()).toEqual(['check-ends benevole@example.org', 'check-ends-of coordination@example.org'])
  await coordinator.reload()
  await holds(coordinator, 'a check ends')

  const hers = await open('benevole@example.org', [], addresses.myDays, width)
  expect(await main(hers)).toContain('16 mars 2027')
  expect([await hers.getByRole('button', { name: /mardi 16 mars 2027/ }).count(), await hers.getByRole('button', { name: /jeudi 18 mars 2027/ }).count()]).toEqual([2, 0])
  await holds(hers, 'her check ends')
  await coordinator.goto(`${scheduler.address}${desk.place(scheduler.stop.id, '2027-03-18', 'morning', 'lead')}`)
  expect(await main(coordinator)).toContain('n’est pas vérifiée ou vérifié le jeudi 18 mars 2027')

  await coordinator.goto(`${scheduler.address}${desk.today}`)
  expect(await main(coordinator)).toContain('1 vérification se termine dans les 30 jours')
  await press(coordinator, 'link', /benevole@example\.org/)
  expect(await main(coordinator)).toMatch(/il reste moins de trente jours/)
  await choose(coordinator, 'kind', /^Casier judiciaire/)
  await tick(coordinator, /J’ai vu le document/)
  await press(coordinator, 'button', 'Noter la vérification')
  expect(await main(coordinator)).toContain('La vérification est notée.')
  await holds(coordinator, 'the next check')
  await coordinator.goto(`${scheduler.address}${desk.today}`)
  expect(await main(coordinator)).not.toContain('vérification se termine')
  await hers.reload()
  expect(await hers.getByRole('button', { name: /jeudi 18 mars 2027/ }).count()).toBeGreaterThan(0)

  // As before, for another screen.
  const { database } = scheduler.setting
  await database.deleteFrom('message').execute()
  await database.deleteFrom('clearance').where('until', '!=', '2027-03-16').execute()
  for (const page of [coordinator, hers]) await page.context().close()
})
