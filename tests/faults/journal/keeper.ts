import { writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { startJournal } from '../../../kiosk/journal/client.ts'
import { openJournal } from '../../../kiosk/journal/journal.ts'
import { workOf } from './work-of.ts'

/**
 * A kiosk without a screen, for the rows about its journal: FOLDER SEED HOW [GUARD].
 * HOW is `idle`, or `busy`: three creations are kept without pause, and each that is acknowledged is told as a line.
 * GUARD off: `early` acknowledges at once and keeps a little later, as one does who gathers writes; `alone` takes no lock on the folder.
 */
const [folder = '', seed = '0', how = 'idle', guard = 'on'] = process.argv.slice(2)
// One write a line: what was said is in the pipe, whatever happens to us.
const say = (said: object) => writeSync(1, `${JSON.stringify(said)}\n`)

const begun = performance.now()
const setting = { folder, now: Date.now, onNews: () => {} }
const journal = guard === 'alone' ? openJournal({ ...setting, take: () => ({ letGo: () => {} }) }) : await startJournal(folder, () => {})
if (journal === 'folder-in-use') {
  say({ inUse: true, took: performance.now() - begun, since: performance.now() })
  process.exit(3)
}
say({ open: true, took: performance.now() - begun })
process.stdin.once('end', () => void journal.end().then(() => process.exit(0))).resume()

if (how === 'busy') {
  const { handlers } = journal
  await handlers.sit('fox')
  const creations: string[] = []
  for (let number = 0; number < 3; number += 1) {
    const answer = await handlers.begin(workOf(Number(seed), number))
    if (!answer.ok) throw new Error(answer.reason)
    creations.push(answer.id)
  }
  for (let number = 3; ; number += 1) {
    const creation = creations[number % 3] ?? ''
    const version = Math.floor(number / 3) + 1
    if (guard === 'early') {
      say({ kept: creation, version, number })
      await pause(50)
    }
    const answer = await handlers.keep({ creation, work: workOf(Number(seed), number) })
    if (guard !== 'early' && answer.ok) say({ kept: creation, version: answer.version, number })
  }
}
