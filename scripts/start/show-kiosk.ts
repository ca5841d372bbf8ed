import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'
import { chooseBrowser, type ChosenWindow } from './choose-window.ts'
import { folderInUse } from './host.ts'
import { openBrowser, openElectron, type OpenWindow } from './open-window.ts'
import { startTendedHost, type TendedHost } from './tended-host.ts'

/** The kiosk on a screen. */
export interface ShownKiosk {
  /** When somebody has closed its window, or the facilitator has left; fails with words when it can't go on. */
  readonly ended: Promise<void>
  readonly close: () => Promise<void>
}

/**
 * Shows the kiosk: a window that fails makes way for the next way of showing it, down to printing the address.
 * Electron is its own host; any other window needs one beside it.
 * @param words what the host is told on its command line
 */
export function showKiosk(root: string, chosen: ChosenWindow, words: readonly string[]): ShownKiosk {
  let window: OpenWindow | undefined
  let host: TendedHost | undefined
  let closing = false
  const close = async () => {
    closing = true
    await Promise.all([window?.close(), host?.stop()])
  }

  async function inElectron(program: string): Promise<void> {
    window = await openElectron(root, program, words)
    if (closing) await window.close()
    const ending = await window.ended
    if (ending === 'closed') return
    if (ending === 'folder-in-use') throw new Trouble('The kiosk was not started: another has its folder.', folderInUse)
    window = undefined
    await besideHost(await chooseBrowser(root))
  }

  async function besideHost({ kind, program }: ChosenWindow): Promise<void> {
    host ??= await startTendedHost(root, words)
    if (closing) {
      await host.stop()
      return
    }
    if (kind === 'address') {
      printAddress(host.address)
      await host.ended
      return
    }
    window = openBrowser(root, program, host.address)
    if ((await Promise.race([window.ended, host.ended])) !== 'failed') return
    window = undefined
    await besideHost({ kind: 'address', program })
  }

  return { ended: chosen.kind === 'electron' ? inElectron(chosen.program) : besideHost(chosen), close }
}

function printAddress(address: string): void {
  say('kiosk', `open this address in a browser (Ctrl-C stops the kiosk):\n${address}`)
}
