import { build } from '../bundles/build.ts'
import { page, web } from '../bundles/bundles.ts'
import { root } from '../prepare/prepare.mjs'
import { say } from '../prepare/say.mjs'
import { exitWith, Trouble } from '../prepare/trouble.mjs'
import { checkKiosk } from './check-kiosk.ts'
import { chooseWindow, type ChosenWindow } from './choose-window.ts'
import { Electron } from './electron.ts'
import { checkScheduler } from './check-scheduler.ts'
import { folderInUse, startScheduler, type Host } from './host.ts'
import { parseOptions } from './options.mjs'
import { showKiosk } from './show-kiosk.ts'

await exitWith(async () => {
  const options = parseOptions(process.argv.slice(2))
  say('node', process.versions.node)
  const electron = new Electron(root)
  if (options.check) return (await checkKiosk(root, electron, options.window)) || (options.all ? checkScheduler(root) : 0)
  await build(root, page)
  const scheduler = options.all ? await beside() : undefined
  const chosen = await chooseWindow(root, electron, options.window)
  try {
    return await keepOpen(chosen, options.host)
  } finally {
    await scheduler?.stop()
  }
})

/** The scheduler, for whoever has both on one machine. */
async function beside(): Promise<Host> {
  await build(root, web)
  const scheduler = await startScheduler(root)
  say('scheduler', scheduler.address)
  return scheduler
}

/** Until the window is closed, the facilitator leaves, or Ctrl-C: all three are how a kiosk is meant to end. */
async function keepOpen(chosen: ChosenWindow, words: readonly string[]): Promise<number> {
  const asked = askedToStop()
  const kiosk = showKiosk(root, chosen, words)
  try {
    await Promise.race([asked, kiosk.ended])
  } catch (error) {
    // The host has said it in one line.
    if (error instanceof Trouble && error.exitCode === folderInUse) return folderInUse
    throw error
  } finally {
    await kiosk.close()
  }
  say('kiosk', 'stopped')
  return 0
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
