/*
 * A class's hour with the journal, short: what it is told is written down beside what it does to its files.
 * Run as a process of its own, recorded: story.ts FOLDER NOTES CHAPTER
 */
import { openSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'
import type { CrewPicture } from '../../../kiosk/common/crews.ts'
import { startJournal } from '../../../kiosk/journal/client.ts'
import type { Creation } from '../../../workshops/language/creation.ts'
import { EditedWork } from '../../support/edited-work.ts'
import { shortOf, writeNote } from './notes.ts'
import { FIRST_VISIT, SECOND_VISIT } from './typed-words.ts'

/** `hour`: two crews and a visit's end, on a new kiosk. `again`: the kiosk comes back, and another crew works. */
export type Chapter = 'hour' | 'again'

const [folder, notesPath, chapter] = process.argv.slice(2)
if (folder === undefined || notesPath === undefined) throw new Error('story.ts FOLDER NOTES CHAPTER')
const notes = openSync(notesPath, 'a')

async function opened() {
  const journal = await startJournal(folder ?? '', () => undefined)
  if (typeof journal === 'string') throw new Error(journal)
  return journal
}

let journal = await opened()

async function sit(picture: CrewPicture): Promise<void> {
  const answer = await journal.handlers.sit(picture)
  if (!answer.ok) throw new Error(answer.reason)
  writeNote(notes, { is: 'seated', picture })
}

async function begin(work: Creation): Promise<string> {
  writeNote(notes, { is: 'asked', work: shortOf(work) })
  const answer = await journal.handlers.begin(work)
  if (!answer.ok) throw new Error(answer.reason)
  writeNote(notes, { is: 'kept', creation: answer.id, version: answer.version, work: shortOf(work) })
  return answer.id
}

async function keep(creation: string, work: Creation): Promise<void> {
  writeNote(notes, { is: 'asked', work: shortOf(work) })
  const answer = await journal.handlers.keep({ creation, work })
  if (!answer.ok) throw new Error(answer.reason)
  writeNote(notes, { is: 'kept', creation, version: answer.version, work: shortOf(work) })
}

async function make(word: string, saves: number): Promise<void> {
  const edited = new EditedWork()
  edited.say(word)
  const creation = await begin(edited.work())
  for (let turn = 0; turn < saves; turn += 1) {
    // The word is in the first bubble; the turn that types there would take it out.
    await keep(creation, edited.edit(turn % 10 === 4 ? turn + 1 : turn))
  }
}

async function handOver(picture: CrewPicture): Promise<void> {
  await journal.handlers.handOver(null)
  writeNote(notes, { is: 'handed-over', picture })
}

async function endVisit(): Promise<void> {
  writeNote(notes, { is: 'ending' })
  await journal.handlers.endVisit(null)
  writeNote(notes, { is: 'ended' })
}

/** Shut down in good order and begun again, which copies, and writes the log into the file. */
async function restart(): Promise<void> {
  await journal.end()
  journal = await opened()
}

async function hour(): Promise<void> {
  await sit('fox')
  // More than are kept: the oldest go.
  await make(FIRST_VISIT, 24)
  await handOver('fox')
  await restart()
  await sit('owl')
  await make(FIRST_VISIT, 6)
  await endVisit()
  await sit('bee')
  await make(SECOND_VISIT, 6)
}

async function again(): Promise<void> {
  await sit('drum')
  await make(SECOND_VISIT, 3)
}

await (chapter === 'again' ? again() : hour())
// What the journal does in its own time is recorded too.
await setTimeout(300)
await journal.end()
