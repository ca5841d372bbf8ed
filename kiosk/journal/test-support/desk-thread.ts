import { parentPort } from 'node:worker_threads'
import { serveDesk } from '../../common/test-support/desk.ts'
import { threadCarrier } from '../thread-carrier.ts'

/** A desk at the other end of a thread. */
if (!parentPort) throw new Error('This is started as a thread.')
serveDesk(threadCarrier(parentPort, 'close'))
