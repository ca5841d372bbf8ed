import * as z from './parsing.ts'
import type { PartState } from '../../hardware/objects/object.ts'
import { waysWired } from '../../hardware/objects/wiring.ts'
import { connectionProblems } from './connection.ts'
import type { ConnectionState } from './connection.ts'
import type { Life } from './life.ts'

/* What a screen asks of the devices: the board, and the program beside it. */

const nothing = z.null()

/** A creation as the page holds it. It is read by `parseCreation` where it is run, which says what is wrong with it. */
const creation = z.unknown()

const blockProblem = z.object({ reason: z.string(), block: z.string(), type: z.string(), detail: z.string() })

/**
 * - `not-ready`: there is no board to run it on.
 * - `unreadable`: the creation can't be read; `blocks` names the blocks at fault, if it is blocks.
 */
const started = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true) }),
  z.object({ ok: z.literal(false), reason: z.enum(['not-ready', 'unreadable']), detail: z.string(), blocks: z.array(blockProblem) }),
])
export type Started = z.infer<typeof started>

/** A step of a workshop, whose goal is to be judged. */
const goalSought = z.object({ workshop: z.string(), step: z.string() })
export type GoalSought = z.infer<typeof goalSought>

/** `input` is parsed where the call arrives, `answer` where it returns. */
export const deviceCalls = {
  flag: { input: creation, answer: started },
  step: { input: creation, answer: started },
  pause: { input: nothing, answer: nothing },
  resume: { input: nothing, answer: nothing },
  stop: { input: nothing, answer: nothing },
  retry: { input: nothing, answer: nothing },
  /** Puts our firmware on the board that is there (`preparing`, then ready, or trouble). */
  prepare: { input: nothing, answer: nothing },
  /** Which object is worked on, by its id: its parts are shown and its sensors read, also when no program runs. */
  object: { input: z.string(), answer: nothing },
  /** A hand on the drawn object: an input part of the emulated one feels this (see `PartState`). Passed over on a real board. */
  play: { input: z.object({ part: z.string(), value: z.number() }), answer: nothing },
  /** A part of the drawn object is wired wrongly, for practice, or right again. Passed over on a real board. */
  wire: { input: z.object({ part: z.string(), how: z.enum(waysWired) }), answer: nothing },
  /** Which step's goal is judged while programs run; null: none. */
  seek: { input: z.nullable(goalSought), answer: nothing },
  /** Asks for all news to be said once more: a page that has just opened. */
  hello: { input: nothing, answer: nothing },
} as const

const partState: z.ZodMiniType<PartState> = z.union([z.number(), z.tuple([z.number(), z.number(), z.number()])])

const board = z.object({ path: z.string(), kind: z.enum(['usb', 'emulated']) })

const connection: z.ZodMiniType<ConnectionState> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('unplugged') }),
  z.object({ is: z.literal('choosing'), boards: z.array(board) }),
  z.object({ is: z.literal('opening'), board }),
  z.object({ is: z.literal('greeting'), board, hellos: z.number() }),
  z.object({ is: z.literal('ready'), board, firmware: z.object({ name: z.string(), version: z.string() }) }),
  z.object({ is: z.literal('preparing'), board, progress: z.number() }),
  z.object({ is: z.literal('trouble'), problem: z.enum(connectionProblems), board: z.nullable(board) }),
])

const life: z.ZodMiniType<Life> = z.discriminatedUnion('is', [
  z.object({ is: z.literal('idle') }),
  z.object({ is: z.literal('running') }),
  z.object({ is: z.literal('paused') }),
  z.object({ is: z.literal('stopped'), why: z.enum(['asked', 'boardLost', 'madeSafe']) }),
])

/** Why a goal is not met yet: a `Reason` of workshops/session/goals. */
const reason = z.object({ is: z.string(), part: z.optional(z.string()), other: z.optional(z.string()), count: z.optional(z.number()) })

/** What the judge says of the goal that is sought; `verdict` null: no program has run for it yet. Null: no goal is sought. */
const goalTold = z.nullable(z.object({ workshop: z.string(), step: z.string(), verdict: z.nullable(z.union([z.object({ isMet: z.literal(true) }), z.object({ isMet: z.literal(false), because: reason })])) }))
export type GoalTold = z.infer<typeof goalTold>

/** What is said without being asked; each replaces what was said before under its name. */
export const deviceNews = {
  connection,
  life,
  /** What each output part does, by its name: as the emulated one is seen to, as a real one was ordered to. */
  shown: z.record(z.string(), partState),
  /** What each input part feels, by its name. */
  sensed: z.record(z.string(), z.number()),
  /** The parts of the drawn object that are not wired right; of a real one nobody knows. */
  wired: z.record(z.string(), z.enum(['reversed', 'unplugged'])),
  /** The blocks now at work, what is in the boxes and what is said in the bubble, at most 30 times a second. */
  work: z.object({ blocks: z.array(z.string()), boxes: z.record(z.string(), z.number()), said: z.string() }),
  goal: goalTold,
} as const
