// Gives a forked process what Electron gives its utility processes: process.parentPort. It ends when who launched it has ended.
import { EventEmitter } from 'node:events'

const port = new EventEmitter()
/** @type {unknown[]} */
const waiting = []
process.on('message', (message) => {
  if (port.listenerCount('message') === 0) waiting.push(message)
  else port.emit('message', { data: message })
})
port.on('newListener', (name) => {
  if (name === 'message') setImmediate(() => waiting.splice(0).forEach((data) => port.emit('message', { data })))
})
process.once('disconnect', () => process.exit(1))
Object.assign(process, { parentPort: Object.assign(port, { postMessage: (/** @type {object} */ message) => process.connected && process.send?.(message, () => {}) }) })
