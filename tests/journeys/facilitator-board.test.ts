import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { HOLD_FOR } from '../../kiosk/screens/facilitator/hold.ts'
import { holdUntil } from '../support/hold-until.ts'
import { openBrowser } from '../support/kiosk-page.ts'
import { startStandInKiosk } from '../support/stand-in-kiosk.ts'
import { violations } from '../support/violations.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('a board is prepared from the menu: why, how far, and that it is ready', async () => {
  const standIn = await startStandInKiosk()
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  const board = { path: '/dev/ttyACM0', kind: 'usb' } as const
  const menu = page.getByRole('dialog')
  const button = menu.getByRole('button', { name: 'Préparer cette carte', exact: true })
  try {
    await page.goto(standIn.address)
    await page.locator('[data-board=unplugged]').waitFor()
    await page.clock.install()
    await holdUntil(page.getByRole('textbox', { name: 'Code' }), async () => {
      await page.keyboard.down('Escape')
      await page.clock.fastForward(HOLD_FOR)
      await page.keyboard.up('Escape')
    })
    for (const key of ['4', '0', '9', '7', 'Enter']) await page.keyboard.press(key)
    await page.getByText('Rien n’est encore créé pendant cette visite.').waitFor()
    await menu.getByRole('navigation').getByRole('button', { name: 'Carte', exact: true }).click()
    await page.getByText('Il n’y a rien à préparer pour l’instant.').waitFor()
    expect(await button.isDisabled()).toBe(true)
    standIn.tell({ connection: { is: 'trouble', problem: 'no-answer', board } })
    await menu.getByText('remplace son programme').waitFor()
    await button.click()
    await expect.poll(() => standIn.asked.at(-1)).toEqual(['prepare', null])
    standIn.tell({ connection: { is: 'preparing', board, progress: 0.4 } })
    await expect.poll(() => menu.getByRole('progressbar', { name: 'Préparation de la carte' }).getAttribute('value')).toBe('0.4')
    expect(await violations(page)).toEqual([])
    standIn.tell({ connection: { is: 'ready', board, firmware: { name: 'CamionQuiCode', version: '1.1' } } })
    await menu.getByText('La carte est prête. Programme : CamionQuiCode 1.1.').waitFor()
  } finally {
    await page.close()
    await standIn.end()
  }
})
