import type { Carrier } from '../carrier.ts'

/** Both ends of a link inside this process. What is carried is JSON text, a tick later, in order. */
export function memoryCarriers(): { readonly here: Carrier; readonly there: Carrier; readonly cut: () => void } {
  let isOpen = true
  const end = (): Carrier => ({
    send: () => {},
    onMessage: () => {},
    onClosed: () => {},
  })
  const here = end()
  const there = end()
  const carryTo = (other: Carrier) => (message: object) => {
    const text = JSON.stringify(message)
    void Promise.resolve().then(() => {
      if (isOpen) other.onMessage(JSON.parse(text) as unknown)
    })
  }
  here.send = carryTo(there)
  there.send = carryTo(here)
  return {
    here,
    there,
    cut() {
      if (!isOpen) return
      isOpen = false
      here.onClosed()
      there.onClosed()
    },
  }
}
