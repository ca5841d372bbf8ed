import * as z from './parsing.ts'

/* What a screen asks of the kiosk itself, and of the door before what is the facilitator's. */

const nothing = z.null()

/** How a PIN was refused: `left` tries before a wait, or `wait` seconds before the next try. */
const unlocked = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), left: z.number(), wait: z.number() })])
export type Unlocked = z.infer<typeof unlocked>

/** `already-chosen`: there is a PIN; only the facilitator changes it. */
const chosen = z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), reason: z.enum(['already-chosen', 'too-short', 'not-digits', 'too-easy', 'not-on-disk']) })])
export type ChosenPin = z.infer<typeof chosen>

export const stationCalls = {
  /** Opens the facilitator's menu on this page, until `lock`, a while without a call behind the PIN, or the page's end. */
  unlock: { input: z.string(), answer: unlocked },
  lock: { input: nothing, answer: nothing },
  /** The first PIN of a kiosk that has none. */
  choosePin: { input: z.string(), answer: chosen },
  /** The PIN of another kiosk, from the stick, for a kiosk that has none. */
  pinFromStick: { input: nothing, answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), reason: z.enum(['already-chosen', 'no-stick', 'stick-failed', 'no-pin-on-stick', 'not-on-disk']) })]) },
} as const

export const stationNews = {
  /** `hasPin`: the facilitator has chosen one. `isLockedDown`: this is a kiosk aboard, which a child can't leave; it asks for a PIN before anything else. */
  station: z.object({ hasPin: z.boolean(), isLockedDown: z.boolean() }),
} as const
