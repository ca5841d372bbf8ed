import { randomUUID } from 'node:crypto'
import type { Browser, Page } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import type { TruckId } from '../../scheduler/domain/ids.ts'
import { addTruck } from '../../scheduler/storage/stops.ts'
import { aTruck, monday } from '../support/scheduler/builders.ts'
import { serveDesk } from '../support/scheduler/desk-served.ts'
import type { DeskServed } from '../support/scheduler/desk-served.ts'
import { holds, openPage, picture } from '../support/scheduler/pages.ts'
import { aVolunteer, comes } from '../support/scheduler/team.ts'
import { openBrowser } from '../support/kiosk-page.ts'

/** A coordinator looks at her season, drags a stop a week on, reads what that would break, does it, and puts it back. */

let browser: Browser
let desk: DeskServed

beforeAll(async () => {
  desk = await serveDesk()
  const person = await aVolunteer(desk.setting, 'benevole@example.org')
  await comes(desk.setting, person, 'lead', { stop: desk.stop, day: monday, half: 'morning' })
  browser = await openBrowser()
  return async () => {
    await browser.close()
    await desk.end()
  }
})

const open = (path: string, { width = 1280, javaScriptEnabled = true } = {}) => openPage(browser, desk.address, path, desk.cookie, { viewport: { width, height: 844 }, javaScriptEnabled })

const title = (page: Page) => page.getByRole('heading', { level: 1 }).textContent()
const firstDay = async () => (await desk.setting.database.selectFrom('slot').select('day').where('stop', '=', desk.stop).where('is_cancelled', '=', false).orderBy('day').executeTakeFirstOrThrow()).day
const coming = async () => (await desk.setting.database.selectFrom('shift').select('state').execute()).map(({ state }) => state)

/** The bar of the only stop, taken and held over so many days later, and so many trucks further down. */
async function drag(page: Page, days: number, trucks = 0): Promise<void> {
  const bar = page.locator('.bar .whole')
  await bar.scrollIntoViewIfNeeded()
  const [box, unit, row] = [await bar.boundingBox(), Number(await page.locator('.timeline').getAttribute('data-unit')), Number(await page.locator('.timeline').getAttribute('data-row'))]
  if (!box) throw new Error('there is no bar')
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2]
  await page.mouse.move(x, y)
  await page.mouse.down()
  await page.mouse.move(x + days * unit, y + trucks * row, { steps: 5 })
}

test('the season shows classes and people on the days of a truck, in a picture and in words', async () => {
  for (const width of [1280, 390]) {
    const page = await open('/bureau', { width })
    expect(await page.locator('.bar title').textContent()).toMatch(/Créneaux réservés\s: 2 sur \d+\nPlaces prises dans l’équipe\s: 1 sur \d+\nSéances pas encore prêtes\s: 1/)
    expect(await page.getByRole('link', { name: /^1 sur \d+ places prises à Tours, au planning$/ }).count()).toBe(1)
    await holds(page, 'season')
    await page.getByRole('link', { name: 'Trois semaines, jour par jour' }).press('Enter')
    await page.getByRole('navigation', { name: 'Choisir les semaines' }).waitFor()
    expect((await page.locator('.of-day').allTextContents()).slice(0, 3)).toEqual(['2/4', '1/10', '!'])
    await holds(page, 'weeks')
    await page.getByRole('link', { name: 'Semaines d’après' }).press('Enter')
    await page.getByRole('link', { name: 'Semaines d’avant' }).press('Enter')
    await page.getByRole('link', { name: 'Toute la saison' }).press('Enter')
    await page.getByRole('link', { name: 'Trois semaines, jour par jour' }).waitFor()
    await page.context().close()
  }
})

test('a stop is dragged a week on: what it would break is shown first, and then it is done; and it is put back', async () => {
  const page = await open('/bureau')
  await drag(page, 7)
  expect(await page.locator('.goes').textContent()).toBe('lun. 22 mars')
  await page.keyboard.press('Escape')
  expect([await page.locator('.goes').textContent(), await page.locator('.bar').getAttribute('transform')]).toEqual(['', null])
  await page.mouse.up()

  await drag(page, 7)
  await page.mouse.up()
  await page.waitForURL(/modifier\?du=2027-03-22/)
  expect(await title(page)).toBe('Ce que ce changement toucherait')
  expect(await page.getByRole('listitem').filter({ hasText: 'benevole@example.org' }).innerText()).toMatch(/benevole@example.org \(Responsable de la journée\), lundi 15 mars 2027, matin\s: ne viendrait plus\./)
  expect(await page.getByRole('row', { name: /École de démonstration/ }).first().innerText()).toMatch(/Suivrait\s: lundi 22 mars 2027/)
  expect([await firstDay(), await coming()]).toEqual([monday, ['accepted']])
  await holds(page, 'drag-look')

  await page.getByLabel('Vos mots aux écoles et à l’équipe').fill('Le marché occupe la place.')
  await page.getByRole('button', { name: 'Confirmer le changement' }).press('Enter')
  await page.getByRole('status').waitFor()
  expect([await firstDay(), await coming()]).toEqual(['2027-03-22', ['cancelled']])
  const told = await desk.setting.database.selectFrom('message').select('facts').where('kind', '=', 'shift-ended').execute()
  expect(told.map(({ facts }) => JSON.stringify(facts).includes('Le marché occupe la place.'))).toEqual([true])
  await holds(page, 'drag-done')

  await page.getByRole('link', { name: 'Remettre l’étape au lundi 15 mars 2027' }).press('Enter')
  expect(await title(page)).toBe('Ce que ce changement toucherait')
  await page.getByRole('button', { name: 'Confirmer le changement' }).press('Enter')
  await page.getByRole('status').waitFor()
  expect(await firstDay()).toBe(monday)
  expect((await page.getByRole('link', { name: /École|Réserv/ }).allTextContents()).length).toBeGreaterThan(0)
  await page.context().close()
})

test('a stop is dragged to another truck, and put back on its own', async () => {
  const { database, organisation } = desk.setting
  const other = { ...aTruck(), organisation, id: randomUUID() as TruckId, name: 'Un autre camion' }
  await addTruck(database, other)
  const trucksOf = async () => [...new Set((await database.selectFrom('slot').select('truck').where('stop', '=', desk.stop).execute()).map(({ truck }) => truck))]
  const before = await trucksOf()

  const page = await open('/bureau')
  await drag(page, 0, 1)
  expect(await page.locator('.goes').textContent()).toBe('lun. 15 mars, Un autre camion')
  await picture(page, 'drag-to-another-truck')
  await page.mouse.up()
  await page.waitForURL(new RegExp(`modifier\\?du=${monday}&camion=${other.id}`))
  await page.getByRole('button', { name: 'Confirmer le changement' }).press('Enter')
  await page.getByRole('status').waitFor()
  expect([await trucksOf(), await firstDay()]).toEqual([[other.id], monday])

  await page.getByRole('link', { name: /^Remettre l’étape/ }).press('Enter')
  await page.getByRole('button', { name: 'Confirmer le changement' }).press('Enter')
  await page.getByRole('status').waitFor()
  expect([await trucksOf(), await firstDay()]).toEqual([before, monday])
  await page.context().close()
})

test('a stop that has begun, or a day that can’t be, moves nothing', async () => {
  const page = await open(`/bureau/etapes/${desk.stop}/modifier?du=2027-02-30&camion=${desk.stop}`)
  expect(await title(page)).toMatch(/^Modifier l’étape/)
  await page.goto(`${desk.address}/bureau/etapes/${desk.stop}/modifier?du=2020-01-06&camion=${desk.stop}`)
  expect(await page.getByText('Camion : choisissez dans la liste.').count()).toBeGreaterThan(0)
  await page.context().close()
})

test('a slot that is cancelled says whose half day would change', async () => {
  const { id } = await desk.setting.database.selectFrom('slot').select('id').where('stop', '=', desk.stop).where('day', '=', monday).where('is_cancelled', '=', false).orderBy('range').executeTakeFirstOrThrow()
  await comes(desk.setting, await aVolunteer(desk.setting, 'benevole2@example.org'), 'lead', { stop: desk.stop, day: monday, half: 'morning' })
  const page = await open(`/bureau/creneaux/${id}/annuler`, { javaScriptEnabled: false })
  expect(await page.getByRole('listitem').filter({ hasText: 'benevole2@example.org' }).innerText()).toMatch(/viendrait de \d\d:\d\d à \d\d:\d\d\.$/)
  await holds(await open(`/bureau/creneaux/${id}/annuler`), 'cancel-slot')
})
