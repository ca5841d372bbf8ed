import type { Day } from './time.ts'

/** Why no class comes on a day, or why nobody can say: the name of the holiday is as its calendar writes it. */
export type NoSchool =
  | { readonly reason: 'weekend' }
  | { readonly reason: 'public-holiday'; readonly name: string }
  | { readonly reason: 'school-holidays'; readonly name: string }
  | { readonly reason: 'not-known'; readonly knownUntil: Day | undefined }

/**
 * Whether there is school. What a calendar does not know is never open.
 * `overridden`: a coordinator said that the truck is open all the same, and why.
 */
export type SchoolDay = { readonly is: 'open'; readonly isConfirmed: boolean; readonly overridden?: { readonly because: string; readonly what: NoSchool } } | { readonly is: 'closed'; readonly why: NoSchool }

/** What is known of the days of a place. */
export type SchoolCalendar = (day: Day) => SchoolDay
