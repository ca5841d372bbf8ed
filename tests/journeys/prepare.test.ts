import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { optiboot } from '../../hardware/transport/test-support/arduino-bootloaders.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** An image as an Intel HEX file has it: what is erased is left out. */
function hexOf(flash: Uint8Array): string {
  const lines: string[] = []
  for (let address = 0; address < flash.length; address += 16) {
    const data = flash.subarray(address, address + 16)
    if (data.every((byte) => byte === 0xff)) continue
    const record = [data.length, address >> 8, address & 0xff, 0, ...data]
    lines.push(`:${[...record, -record.reduce((sum, byte) => sum + byte, 0) & 0xff].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`)
  }
  return [...lines, ':00000001ff', ''].join('\n')
}

test('a blank board is prepared by an adult, without leaving the page, and then does what a child builds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'blank-board-'))
  const image = join(folder, 'optiboot.hex')
  writeFileSync(image, hexOf(optiboot().flash))
  const kiosk = await KioskPage.open(browser, `emulated:${image}`)
  await kiosk.board('trouble').waitFor()
  await kiosk.button('Pour l’adulte').click()
  await kiosk.button('Préparer cette carte').click()
  await kiosk.board('preparing').waitFor()
  await kiosk.board('ready').waitFor()
  await kiosk.buildBlink()
  await kiosk.button('Essayer').click()
  await kiosk.light('lamp', 1).waitFor()
  expect(kiosk.complaints).toEqual([])
  await kiosk.close()
  rmSync(folder, { recursive: true })
})
