import * as z from 'zod'
import { levels } from '../domain/level.ts'
import { isUai, uaiOf } from '../domain/school.ts'

/** A text that a database can keep: a NUL ends it there. */
const text = z.string().regex(/^[^\0]*$/)

/** What an asker names a wish with. */
export const wishKey = text.min(8).max(100)

const line = (most: number) => text.trim().min(1).max(most)

/** What a school fills in. Unknown fields are refused: who sends them expects something of them. */
export const bookingForm = z.strictObject({
  schoolName: line(120),
  uai: z
    .string()
    .trim()
    .max(20)
    .transform((text) => (text === '' ? undefined : uaiOf(text)))
    .refine((text) => text === undefined || isUai(text))
    .optional(),
  commune: z
    .string()
    .regex(/^[0-9AB]{5}$/)
    .optional(),
  teacher: line(80),
  email: z.email().max(160),
  levels: z.array(z.enum(levels)).max(levels.length),
  isUlis: z.boolean(),
  pupils: z.int().min(0).max(1_000),
  adults: z.int().min(0).max(100),
  workshop: line(60),
  needs: text.trim().max(1_000),
  needsHead: z.boolean(),
  language: z.enum(['fr', 'en']),
})

export type BookingForm = z.infer<typeof bookingForm>
