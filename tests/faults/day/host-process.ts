import { startServedHost } from '../../../kiosk/host/served-host.ts'

/* A kiosk's host on its own, with the drawn board. Told `memory`, it says how much it and its devices hold once what nobody holds is swept. */

const [folder = ''] = process.argv.slice(2)
const host = await startServedHost({ board: 'emulated', folder, isLockedDown: false, onLeave: () => {}, port: 0 })
if (host === 'folder-in-use') throw new Error(`${folder} is in use`)

async function end(): Promise<void> {
  if (host !== 'folder-in-use') await host.end()
  process.exit(0)
}

process.once('disconnect', () => void end())
process.on('message', () => {
  globalThis.gc?.()
  const { heapUsed, rss } = process.memoryUsage()
  process.send?.({ heap: heapUsed, resident: rss, devices: host.devicesPid() })
})
process.send?.({ address: host.address })
