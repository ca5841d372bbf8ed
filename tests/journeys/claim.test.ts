import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ourFirmware } from '../../hardware/emulator/image.ts'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'
import { startSimavrUno } from '../support/simavr/simavr-uno.ts'

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

test('three boards are plugged, and each in turn is claimed by its button', async () => {
  const boards = await Promise.all([0, 1, 2].map(() => startSimavrUno(fileURLToPath(ourFirmware))))
  try {
    for (const ours of boards) {
      const kiosk = await KioskPage.open(browser, boards.map(({ port }) => port).join(','))
      await kiosk.board('choosing').waitFor()
      const from = boards.map(({ changes }) => changes.length)
      const board = kiosk.board('ready')
      while ((await board.count()) === 0) {
        ours.setLevel('D2', 1)
        await setTimeout(150)
        ours.setLevel('D2', 0)
        await setTimeout(150)
      }
      ours.setLevel('D2', 1)
      await kiosk.hang('Lumière', 'light', 'under', 'start')
      await kiosk.button('Essayer').click()
      const shining = () => boards.map(({ changes }, at) => changes.slice(from[at]).some(({ pin, level }) => pin === 'D11' && level === 1))
      await expect.poll(shining).toEqual(boards.map((board) => board === ours))
      await kiosk.button('Stop').click()
      expect(kiosk.complaints).toEqual([])
      await kiosk.close()
    }
  } finally {
    await Promise.all(boards.map((board) => board.stop()))
  }
})
