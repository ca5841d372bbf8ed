import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { KioskPage, openBrowser } from '../support/kiosk-page.ts'

let browser: Browser
let kiosk: KioskPage
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())
beforeEach(async () => {
  kiosk = await KioskPage.open(browser)
  await kiosk.board('ready').waitFor()
})
afterEach(async () => {
  expect(kiosk.complaints).toEqual([])
  await kiosk.close()
})

const lit = () => kiosk.page.locator('.mark').evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')))

/** The work area's blocks from the top, what is inside before what is below. */
const built = () => kiosk.page.locator('.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .blocklyDraggable').evaluateAll((blocks) => blocks.map((block) => block.classList[0]).filter((type) => type !== 'number'))

test('a place where the block does not fit says why, and the block stays in hand', async () => {
  await kiosk.put('Contrôle', 'if', 'sous au départ')
  await kiosk.take('Capteurs', 'light_level')
  await expect.poll(lit).toEqual(['à part, tout seul'])
  const hole = await kiosk.standing(kiosk.placed('if'))
  await kiosk.page.touchscreen.tap(hole.x + 115, hole.y + 50)
  await kiosk.page.getByText('Ici, il faut une question. Cherche un bloc pointu.').waitFor()
  await expect.poll(lit).toEqual(['à part, tout seul'])
  await kiosk.tap(kiosk.button('Reposer'))
  await expect.poll(built).toEqual(['start', 'if'])
})

test('nothing goes below *forever*, and its inside is offered instead', async () => {
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.take('Contrôle', 'wait')
  await expect.poll(lit).toEqual(['sous au départ', 'au départ, dans toujours, tout en haut', 'à part, tout seul'])
  const forever = await kiosk.standing(kiosk.placed('forever'))
  await kiosk.page.touchscreen.tap(forever.x + 60, forever.y + forever.height + 4)
  await kiosk.page.getByText('Ce bloc ne finit jamais. Pose ton bloc dedans.').waitFor()
  await kiosk.tap(kiosk.place('au départ, dans toujours, tout en haut'))
  await expect.poll(built).toEqual(['start', 'forever', 'wait'])
})

test('*forever* put above other blocks takes them in, and one undo takes it back', async () => {
  await kiosk.put('Lumière', 'light', 'sous au départ')
  await kiosk.put('Contrôle', 'forever', 'sous au départ')
  await kiosk.take('Contrôle', 'wait')
  await expect.poll(lit).toContain('au départ, sous allumer la lampe')
  await expect.poll(lit).not.toContain('au départ, sous toujours')
  await kiosk.tap(kiosk.button('Reposer'))
  await kiosk.tap(kiosk.button('Défaire'))
  await expect.poll(built).toEqual(['start', 'light'])
  await kiosk.tap(kiosk.button('Refaire'))
  await expect.poll(built).toEqual(['start', 'forever', 'light'])
})

test('a chosen block is moved without what follows it, copied, thrown away and brought back', async () => {
  await kiosk.put('Lumière', 'light', 'sous au départ')
  await kiosk.put('Contrôle', 'wait', 'au départ, sous allumer la lampe')
  await kiosk.tap(kiosk.placed('light'))
  await kiosk.page.keyboard.press('Escape')
  await kiosk.tap(kiosk.button('Bouger'))
  await kiosk.tap(kiosk.place('au départ, sous attendre 5 dixièmes de seconde'))
  await expect.poll(built).toEqual(['start', 'wait', 'light'])
  await kiosk.tap(kiosk.button('Copier'))
  await kiosk.tap(kiosk.place('sous au départ'))
  await expect.poll(built).toEqual(['start', 'light', 'wait', 'light'])
  await kiosk.tap(kiosk.button('Jeter'))
  await expect.poll(built).toEqual(['start', 'wait', 'light'])
  await kiosk.tap(kiosk.button('Poubelle'))
  await kiosk.tap(kiosk.button('Reprendre : allumer la lampe'))
  await kiosk.tap(kiosk.place('à part, tout seul'))
  await expect.poll(async () => (await built()).toSorted()).toEqual(['light', 'light', 'start', 'wait'])
  await expect.poll(() => kiosk.button('Poubelle').isDisabled()).toBe(true)
})

test('a finger drags a block out of the drawer near a place, and it goes there; dragged to the bin it is thrown away', async () => {
  await kiosk.tap(kiosk.page.getByRole('treeitem', { name: 'Lumière' }))
  const drawn = await kiosk.standing(kiosk.page.locator('.blocklyFlyout .light').first())
  const start = await kiosk.standing(kiosk.placed('start'))
  await kiosk.swipe({ x: drawn.x + 16, y: drawn.y + 16 }, { x: start.x + 60, y: start.y + start.height + 50 })
  await expect.poll(built).toEqual(['start', 'light'])
  const light = await kiosk.standing(kiosk.placed('light'))
  const bin = await kiosk.standing(kiosk.page.locator('.tool.bin'))
  await kiosk.swipe({ x: light.x + 16, y: light.y + 16 }, { x: bin.x + 40, y: bin.y + 40 })
  await expect.poll(built).toEqual(['start'])
  await expect.poll(() => kiosk.button('Poubelle').isEnabled()).toBe(true)
})

test('a long press is a press: no menu comes, and the block can still be dragged', async () => {
  const screen = await kiosk.page.context().newCDPSession(kiosk.page)
  const start = await kiosk.standing(kiosk.placed('start'))
  const at = { x: start.x + 20, y: start.y + 20 }
  await screen.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await kiosk.page.waitForTimeout(1_000)
  for (const far of [20, 60, 120]) await screen.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: [{ x: at.x + far, y: at.y + far }] })
  await screen.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
  expect((await kiosk.standing(kiosk.placed('start'))).x - start.x).toBeGreaterThan(100)
  await kiosk.page.mouse.click(at.x + 140, at.y + 140, { button: 'right' })
  expect(await kiosk.page.locator('.blocklyContextMenu').count()).toBe(0)
})

test('a whole *when the light eye goes below 30* is on the table at its usual size', async () => {
  await kiosk.put('Départ', 'when_sensor', 'à part, tout seul')
  const event = kiosk.chosen('when_sensor')
  await kiosk.pick(event, 0, 'l’œil à lumière')
  await kiosk.pick(event, 1, 'au-dessous de')
  await kiosk.dial(event, 2, '30')
  const block = await kiosk.standing(kiosk.placed('when_sensor'))
  const categories = await kiosk.standing(kiosk.page.locator('.blocklyToolbox'))
  const table = await kiosk.standing(kiosk.page.locator('.blocklySvg'))
  expect(block.x).toBeGreaterThan(categories.x + categories.width)
  expect(block.x + block.width).toBeLessThan(table.x + table.width)
})

test('every block of the drawer is whole beside the categories, for the right hand and for the left', async () => {
  for (const hand of ['right', 'left']) {
    await kiosk.page.evaluate((kept) => localStorage.setItem('camion.settings', kept), JSON.stringify({ hand }))
    await kiosk.page.reload()
    await kiosk.board('ready').waitFor()
    const table = await kiosk.standing(kiosk.page.locator('.blocklySvg'))
    const categories = await kiosk.standing(kiosk.page.locator('.blocklyToolbox'))
    const from = hand === 'left' ? table.x : categories.x + categories.width
    const to = hand === 'left' ? categories.x : table.x + table.width
    for (const row of await kiosk.page.getByRole('treeitem').all()) {
      await kiosk.tap(row)
      const blocks = kiosk.page.locator('.blocklyFlyout .blocklyBlockCanvas > .blocklyDraggable')
      await blocks.first().waitFor()
      const cut = await blocks.evaluateAll((all, [least = 0, most = 0]) => all.filter((block) => block.getBoundingClientRect().left < least || block.getBoundingClientRect().right > most).map((block) => block.classList[0]), [from, to])
      expect(cut, hand).toEqual([])
      await kiosk.tap(row)
    }
  }
})

test('blocks whose part another object lacks stay, say so, are pointed at by the flag, and are well again on the first object', async () => {
  const become = async (object: string) => {
    await kiosk.tap(kiosk.page.locator('.object-button'))
    await kiosk.tap(kiosk.page.locator('.object-picker').getByRole('button', { name: object }))
  }
  const saying = () => kiosk.page.locator('.blocklySvg > .blocklyWorkspace > .blocklyBlockCanvas .unable').evaluateAll((blocks) => blocks.map((block) => [block.classList[0], block.textContent.replaceAll('\u00a0', ' ').includes('Pas sur ton objet :')]))
  await kiosk.put('Son', 'note', 'sous au départ')
  await kiosk.put('Lumière', 'light', 'sous au départ')
  await become('La carte toute nue')
  await expect.poll(saying).toEqual([['light', true], ['note', true]])
  await expect.poll(built).toEqual(['start', 'light', 'note'])
  expect(await kiosk.placed('light').locator('.pad-field-part').first().textContent()).toContain('la lampe')
  await kiosk.tap(kiosk.placed('note'))
  await expect.poll(() => kiosk.said.textContent()).toBe('Ton objet n’a pas ce morceau. Choisis un autre morceau, ou jette ce bloc.')
  await kiosk.tap(kiosk.button('Essayer'))
  await expect.poll(() => kiosk.page.locator('.blocklyBlockCanvas .asking').evaluateAll((blocks) => blocks.map((block) => block.classList[0]))).toEqual(['light', 'note'])
  await kiosk.tap(kiosk.placed('note'))
  await kiosk.tap(kiosk.button('Jeter'))
  await become('Le coffret')
  await expect.poll(saying).toEqual([])
  await expect.poll(built).toEqual(['start', 'light'])
})

test('a stack lies where it was laid when another is dropped beside it, however near', async () => {
  await kiosk.put('Lumière', 'light', 'sous au départ')
  const laid = () => kiosk.placed('start').getAttribute('transform')
  const before = await laid()
  const { x, y } = await kiosk.standing(kiosk.placed('start'))
  await kiosk.drag('Départ', 'when_button', { x: x + 70, y: y + 12 })
  await expect.poll(built).toEqual(['start', 'light', 'when_button'])
  await kiosk.kept('saved').waitFor()
  expect(await laid()).toBe(before)
})
