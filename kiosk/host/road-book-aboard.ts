import { join } from 'node:path'
import type { Handlers } from '../common/calls.ts'
import * as z from '../common/parsing.ts'
import { isDayOver, roadBookIn } from '../common/road-books.ts'
import { KeptFile, readWith } from './kept-file.ts'
import type { Stick } from './sticks.ts'

/** As it came from the stick, letter by letter, with the day on which it did. */
const kept = z.object({ openedOn: z.iso.date(), text: z.string() })

export type RoadBookHandlers = Pick<Handlers, 'roadBooksOnStick' | 'openRoadBook' | 'roadBook' | 'forgetRoadBook'>

/**
 * The road book of a kiosk: taken from the stick, kept until its day is over or the facilitator forgets it.
 * @param today what day it is on this machine's clock: `2027-03-15`
 */
export function roadBookAboard(folder: string, stick: Stick, today: () => string): RoadBookHandlers {
  const file = new KeptFile(join(folder, 'road-book.json'), readWith(kept))

  /** One that can't be read any more is as none. */
  async function aboard() {
    const value = await file.value()
    const read = value && roadBookIn(value.text)
    if (!read || read.problem) return null
    if (!isDayOver(read.roadBook.day, value.openedOn, today())) return read.roadBook
    await file.keep(undefined)
    return null
  }
  // Yesterday's is not kept for who never looks.
  void aboard()

  return {
    async roadBooksOnStick() {
      const found = await stick.readRoadBooks()
      if (!found.ok) return found
      const files = found.files.map(({ file: name, text }) => {
        const read = roadBookIn(text)
        return read.problem ? { file: name, day: '', commune: '', problem: read.problem } : { file: name, day: read.roadBook.day, commune: read.roadBook.stop.commune, problem: null }
      })
      return { ok: true, files }
    },
    async openRoadBook(name) {
      const found = await stick.readRoadBook(name)
      if (!found.ok) return found
      const { problem } = roadBookIn(found.text)
      if (problem) return { ok: false, reason: problem }
      return { ok: true, isKept: await file.keep({ openedOn: today(), text: found.text ?? '' }) }
    },
    async roadBook() {
      const book = await aboard()
      return book && { book, today: today() }
    },
    async forgetRoadBook() {
      await file.keep(undefined)
      return null
    },
  }
}
