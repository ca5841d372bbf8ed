import { serve } from '../common/carrier.ts'
import { parentPortCarrier } from '../common/utility-carriers.ts'
import type { ParentPort } from '../common/utility-carriers.ts'
import { Devices } from './devices.ts'
import { processCarrier } from './process-carrier.ts'
import { anyBoard, onlyAt, onlyDrawn } from './watch.ts'

/** The devices process: started by the host with `any`, `emulated`, `emulated:FILE` (a drawn board that carries this image), or ports; speaks with it over the channel of `fork`, or of Electron's utility process where that is what it is. */
const [wanted = 'any'] = process.argv.slice(2)
const boards = wanted === 'any' ? anyBoard : wanted.startsWith('emulated') ? onlyDrawn(wanted) : onlyAt(...wanted.split(','))

const devices = new Devices(boards, (name, value) => serving.tell(name, value))
const onBug = (error: unknown) => console.error('devices:', error)
const { parentPort } = process as { readonly parentPort?: ParentPort }
const serving = serve(parentPort ? parentPortCarrier(parentPort) : processCarrier(process), devices.handlers, {
  onBug,
  onClosed() {
    devices.end()
    // What makes the object safe is on its way to the board; the process goes once it has left.
    setTimeout(() => process.exit(0), 100)
  },
})
// A terminal's Ctrl-C reaches every process at once. The host ends us, by letting go of the channel, and then the object is made safe first.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => {})
devices.start()
