import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import type { BrowserContext } from 'playwright-core'

export type RunningChromium = { readonly context: BrowserContext; readonly endpoint: string; readonly pid: number }

/** One Chromium for the whole program; its profile is kept where main wants Electron's, so that a next start finds it. */
export async function startChromium(profile: string): Promise<RunningChromium> {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    viewport: { width: 1280, height: 800 },
    hasTouch: true,
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    args: [...asRoot, '--remote-debugging-port=0', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-first-run'],
  })
  const [port = '', path = ''] = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')
  const endpoint = `ws://127.0.0.1:${port}${path}`
  return { context, endpoint, pid: await pidOf(context) }
}

async function pidOf(context: BrowserContext): Promise<number> {
  const browser = context.browser()
  if (!browser) throw new Error('Chromium did not say which browser it is')
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  return processInfo.find(({ type }) => type === 'browser')?.id ?? 0
}
