import type { Day } from './time.ts'

/** What is over by now, and what is still to come. */
export type Twice<Value> = { readonly past: Value; readonly toCome: Value }

export const times = ['past', 'toCome'] as const

/** A school year, first and last day among it. */
export type SeasonDays = { readonly begins: Day; readonly ends: Day }
