import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { callsContract } from './test-support/calls-contract.ts'
import { serveDesk } from './test-support/desk.ts'
import { parentPortCarrier, sayLetGo, utilityCarrier } from './utility-carriers.ts'
import type { ParentPort, UtilityProcess } from './utility-carriers.ts'

/** Both ends of Electron's channel in this process: values are copied, a tick later, in order. */
function ends(): { readonly port: ParentPort; readonly process: UtilityProcess & { fall(): void } } {
  const there = new EventEmitter()
  const here = new EventEmitter()
  const later = (say: () => void) => void Promise.resolve().then(say)
  return {
    port: Object.assign(there, {
      postMessage: (message: object) => {
        const copy = structuredClone(message)
        later(() => here.emit('message', copy))
      },
    }),
    process: Object.assign(here, {
      postMessage: (message: object) => {
        const copy = structuredClone(message)
        later(() => there.emit('message', { data: copy }))
      },
      fall: () => void here.emit('exit', 1),
    }),
  }
}

callsContract('a utility process', () => {
  const { port, process } = ends()
  serveDesk(parentPortCarrier(port))
  return Promise.resolve({ carrier: utilityCarrier(process), cut: () => process.fall(), dispose: () => Promise.resolve() })
})

test('a utility process that is let go hears that its link has closed', async () => {
  const { port, process } = ends()
  const closed = new Promise<string>((resolve) => {
    parentPortCarrier(port).onClosed = () => resolve('closed')
  })
  sayLetGo(process)
  expect(await closed).toBe('closed')
})

test('a process that has ended is told nothing more', () => {
  const { process } = ends()
  const told: object[] = []
  const carrier = utilityCarrier(Object.assign(process, { postMessage: (message: object) => void told.push(message) }))
  carrier.send({ one: 1 })
  process.fall()
  carrier.send({ two: 2 })
  expect(told).toEqual([{ one: 1 }])
})
