import { parentPort, workerData } from 'node:worker_threads'
import type { ToWorker } from './remote.ts'
import { steppedBoard } from './stepped.ts'

const board = steppedBoard(workerData as Uint8Array)

parentPort?.on('message', (message: ToWorker) => {
  if ('advance' in message) parentPort?.postMessage(board.advance(message.advance))
  else if ('send' in message) board.send(message.send)
  else if ('input' in message) board.input(message.input)
  else board.reset()
})
