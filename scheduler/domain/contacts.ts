import { dayAfter } from './time.ts'
import type { Day } from './time.ts'

/** Whoever works at a stop learns how to reach a class on the day it comes and on the day before: no earlier, and no later. */
export const isContactTold = (day: Day, today: Day): boolean => today === day || today === dayAfter(day, -1)
