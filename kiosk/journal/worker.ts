import { parentPort, workerData } from 'node:worker_threads'
import { serve } from '../common/carrier.ts'
import type { NewsListener } from '../common/carrier.ts'
import { isEventKind } from './event-kind.ts'
import { openJournal } from './journal.ts'
import { threadCarrier } from './thread-carrier.ts'
import type { Said, Wish } from './thread-words.ts'

/** The journal's thread: what waits for the disk waits here, and holds up nothing else. Started by `client.ts` with the folder. */
if (!parentPort) throw new Error('The journal is started by its host, as a thread.')
const port = parentPort
const say = (said: Said) => port.postMessage(said)

// What is told while the journal opens is told again to whoever says hello.
let tell: NewsListener = () => {}
const journal = openJournal({ folder: (workerData as { folder: string }).folder, now: Date.now, onNews: (name, value) => tell(name, value) })
if (journal === 'folder-in-use') {
  say({ is: 'in-use' })
  process.exit(0)
}
const serving = serve(threadCarrier(port, 'close'), journal.handlers, { onBug: (error) => console.error('journal:', error) })
tell = (name, value) => serving.tell(name, value)
port.on('message', (message: Wish | string) => {
  if (typeof message === 'string') return
  if ('note' in message && isEventKind(message.note)) journal.noteEvent(message.note)
  // What was asked before is done.
  if ('end' in message) void journal.end().then(() => process.exit(0))
})
say({ is: 'open' })
