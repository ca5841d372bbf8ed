import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { expect } from 'vitest'
import { violations } from '../violations.ts'

/* Pages of the scheduler in a real browser: opened by somebody who is signed in, and looked at. */

/** @param cookie as `signedIn` gives it; whoever has none is a stranger */
export async function letIn(context: BrowserContext, address: string, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split(/=(.*)/s)
  // A cookie for encrypted pages is taken by this machine itself.
  const secure = name.startsWith('__')
  if (name !== '') await context.addCookies([{ name, value, url: secure ? address.replace('http:', 'https:') : address, secure }])
}

/** A page of its own, in a context of its own. */
export async function openPage(browser: Browser, address: string, path: string, cookie = '', looks: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext(looks)
  await letIn(context, address, cookie)
  const page = await context.newPage()
  await page.goto(`${address}${path}`)
  return page
}

/** Keeps how a page looks, for who asks for it: `SHOTS`, a folder. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SHOTS']
  const { width } = page.viewportSize() ?? { width: 0 }
  if (folder !== undefined) await page.screenshot({ path: `${folder}/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true })
}

/** Nothing is to be said against a page as it is, and nothing is wider than its screen. */
export async function holds(page: Page, name: string): Promise<void> {
  await picture(page, name)
  const { width } = page.viewportSize() ?? { width: 0 }
  const tooWide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect({ name, width, violations: await violations(page), tooWide }).toEqual({ name, width, violations: [], tooWide: 0 })
}

/** A path as it is said in one language. */
export const inLanguage = (path: string, language: 'fr' | 'en'): string => `${path}${path.includes('?') ? '&' : '?'}langue=${language}`
