import { parentPort, workerData } from 'node:worker_threads'
import type { ToWorker, WorkerStart } from './remote.ts'
import { stepped } from './stepped.ts'
import { EmulatedUno } from './uno.ts'

const { flash, wiring, bootsFrom } = workerData as WorkerStart
const board = stepped(new EmulatedUno(flash, bootsFrom === undefined ? {} : { bootsFrom }), wiring)

parentPort?.on('message', (message: ToWorker) => {
  if ('advance' in message) parentPort?.postMessage(board.advance(message.advance))
  else if ('send' in message) board.send(message.send)
  else if ('speakAt' in message) board.speakAt(message.speakAt)
  else if ('input' in message) board.input(message.input)
  else if ('wire' in message) board.wire(message.wire)
  else if ('play' in message) board.play(message.play.part, message.play.value, message.play.cycle)
  else if ('wirePart' in message) board.wirePart(message.wirePart.part, message.wirePart.how)
  else board.reset()
})
