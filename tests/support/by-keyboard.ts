import { expect } from 'vitest'
import type { Page } from 'playwright-core'

/* What somebody does on a page with the keyboard alone. */

type Role = 'textbox' | 'checkbox' | 'button' | 'link'

/** Goes from field to field until this one is reached. */
async function reach(page: Page, role: Role, name: string | RegExp): Promise<void> {
  const wanted = page.getByRole('main').getByRole(role, { name }).first()
  for (let pressed = 0; pressed < 150; pressed += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not lead to ${String(name)}`)
}

/** Types into a field, in place of what is there. */
export async function type(page: Page, name: string | RegExp, text: string): Promise<void> {
  await reach(page, 'textbox', name)
  await page.keyboard.press('Control+A')
  await page.keyboard.type(text)
}

/** Presses a button, or follows a link: the page that answers is there. */
export async function press(page: Page, role: 'button' | 'link', name: string | RegExp): Promise<void> {
  await reach(page, role, name)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
}

export async function tick(page: Page, name: string | RegExp): Promise<void> {
  await reach(page, 'checkbox', name)
  await page.keyboard.press('Space')
}

/** Among choices of which one is taken, the arrows go from one to the next. */
export async function choose(page: Page, group: string, name: string | RegExp): Promise<void> {
  const wanted = page.locator(`[name=${group}]`).and(page.getByRole('radio', { name, exact: true }))
  for (let pressed = 0; !(await page.evaluate((selector) => document.activeElement?.matches(selector), `[name=${group}]`)); pressed += 1) {
    if (pressed > 150) throw new Error(`Tab does not lead to ${group}`)
    await page.keyboard.press('Tab')
  }
  await page.keyboard.press('Space')
  for (let pressed = 0; pressed < 20 && !(await wanted.isChecked()); pressed += 1) await page.keyboard.press('ArrowDown')
  expect(await wanted.isChecked()).toBe(true)
}
