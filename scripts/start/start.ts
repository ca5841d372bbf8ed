import { setTimeout as sleep } from 'node:timers/promises'
import { build } from '../bundles/build.ts'
import { page, web } from '../bundles/bundles.ts'
import { root } from '../prepare/prepare.mjs'
import { say } from '../prepare/say.mjs'
import { exitWith, Trouble } from '../prepare/trouble.mjs'
import { checkKiosk } from './check-kiosk.ts'
import { chooseWindow, type ChosenWindow } from './choose-window.ts'
import { Electron } from './electron.ts'
import { checkScheduler } from './check-scheduler.ts'
import { startHost, startScheduler, type Host } from './host.ts'
import { parseOptions } from './options.mjs'
import { showKiosk } from './show-kiosk.ts'

/** Ctrl-C reaches the host too, which may be seen to end before our own signal is. */
const timeForTheSignal = 200

await exitWith(async () => {
  const options = parseOptions(process.argv.slice(2))
  say('node', process.versions.node)
  const electron = new Electron(root)
  if (options.check) return (await checkKiosk(root, electron, options.window)) || (options.all ? checkScheduler(root) : 0)
  await build(root, page)
  const scheduler = options.all ? await beside() : undefined
  const chosen = await chooseWindow(root, electron, options.window)
  try {
    return await keepOpen(await startHost(root), chosen)
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

/** Until the window is closed or Ctrl-C: both are how a kiosk is meant to end. A host that ends by itself is not. */
async function keepOpen(host: Host, chosen: ChosenWindow): Promise<number> {
  const asked = askedToStop()
  const kiosk = showKiosk(root, chosen, host.address)
  const hostEnded = await Promise.race([host.ended, asked, kiosk.closed])
  const alone = hostEnded !== undefined && (await Promise.race([asked, sleep(timeForTheSignal, 'nobody')])) === 'nobody'
  await Promise.all([kiosk.close(), host.stop()])
  if (alone) throw new Trouble(`The kiosk's host ended by itself (${hostEnded}); what it said is above. Type npm start again.`)
  say('kiosk', 'stopped')
  return 0
}

function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
  })
}
