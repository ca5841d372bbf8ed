import { say } from '../prepare/say.mjs'
import { chooseBrowser, type ChosenWindow } from './choose-window.ts'
import { openBrowser, openElectron, type OpenWindow } from './open-window.ts'

/** The kiosk on a screen. */
export interface ShownKiosk {
  /** When somebody has closed its window; never, when only the address was printed. */
  readonly closed: Promise<void>
  readonly close: () => Promise<void>
}

/** Shows the kiosk: a window that fails makes way for the next way of showing it, down to printing the address. */
export function showKiosk(root: string, chosen: ChosenWindow, address: string): ShownKiosk {
  let window: OpenWindow | undefined
  let closing = false
  const open = async ({ kind, program }: ChosenWindow): Promise<void> => {
    if (kind === 'address') return printAddress(address)
    window = kind === 'electron' ? await openElectron(root, program, address) : openBrowser(root, program, address)
    if (closing) await window.close()
    if ((await window.ended) === 'closed') return
    window = undefined
    return open(kind === 'electron' ? await chooseBrowser(root) : { kind: 'address', program })
  }
  const close = async () => {
    closing = true
    await window?.close()
  }
  return { closed: open(chosen), close }
}

function printAddress(address: string): Promise<never> {
  say('kiosk', `open this address in a browser (Ctrl-C stops the kiosk):\n${address}`)
  return new Promise(() => undefined)
}
