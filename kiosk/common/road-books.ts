import { readRoadBook } from '../../workshops/session/road-book.ts'
import type { RoadBook } from '../../workshops/session/road-book.ts'
import type { RoadBookFileProblem } from './road-book-problems.ts'

/* The road book aboard: which file is one, and when its day is over. */

export type FoundRoadBook = { readonly roadBook: RoadBook; readonly problem?: undefined } | { readonly problem: RoadBookFileProblem }

/** @param text undefined: the file was too large to be read */
export function roadBookIn(text: string | undefined): FoundRoadBook {
  if (text === undefined) return { problem: 'too-large' }
  const read = readRoadBook(text)
  return read.problem ? { problem: read.problem.reason } : read
}

/**
 * Whether a file may be meant for a road book: the scheduler calls them `feuille-de-route-….json`, and people call files as they like.
 * @param name without its folder
 */
export const isRoadBookName = (name: string): boolean => /\.json$/i.test(name) && !/^camion-pin\.json$|\.camion\.json$/i.test(name)

/**
 * Whether a road book has had its day. One that was opened after its day, or by a clock that was wrong, stays for the day on which it was opened;
 * a clock that went backwards makes no day end.
 * @param openedOn what day it was, by the kiosk, when it was opened: `2027-03-15`, as all three
 */
export const isDayOver = (day: string, openedOn: string, today: string): boolean => today > day && today > openedOn
