import { fileURLToPath } from 'node:url'
import { utilityProcess } from 'electron'
import { sayLetGo, utilityCarrier } from '../common/utility-carriers.ts'
import type { LaunchDevices } from '../host/host.ts'

/** The devices in a utility process: it has Node, and no window. */
export const launchDevices: LaunchDevices = (board) => {
  const child = utilityProcess.fork(fileURLToPath(new URL('../devices/main.ts', import.meta.url)), [board], { serviceName: 'devices', stdio: 'inherit' })
  let isThere = true
  const ended = new Promise<string>((resolve) =>
    child.once('exit', (code) => {
      isThere = false
      resolve(String(code))
    }),
  )
  // V8 could not go on in it: unheard, this would end the kiosk with it. Its exit is told all the same.
  child.on('error', (kind) => console.error(`devices: ${kind}`))
  return {
    carrier: utilityCarrier(child),
    pid: () => child.pid,
    isThere: () => isThere,
    ended,
    letGo: () => sayLetGo(child),
    kill() {
      // Electron's own way asks politely, which the devices don't heed: see `kiosk/devices/main.ts`.
      if (isThere && child.pid !== undefined) process.kill(child.pid, 'SIGKILL')
    },
  }
}
