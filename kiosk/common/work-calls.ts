import * as z from './parsing.ts'
import { crewPictures } from './crews.ts'

/*
 * What a screen asks about a child's work. The journal answers all of it but the sticks, which are the host's.
 * A crew is a picture; nothing here asks for a name.
 */

const nothing = z.null()

export const crewPicture = z.enum(crewPictures)

/** Given by the journal. */
const creationId = z.string()

/** A creation as the page holds it: see `workshops/language/creation.ts`. */
const work = z.unknown()

/** Milliseconds since 1970, by the kiosk's own clock, which may be wrong. */
const at = z.number()

const summary = z.object({ id: creationId, title: z.string(), object: z.string(), at, versions: z.number() })
export type Summary = z.infer<typeof summary>

/**
 * - `no-crew`: nobody has sat down.
 * - `not-yours`: the creation is not this crew's, or is no more.
 */
const opened = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), id: creationId, version: z.number(), work }),
  z.object({ ok: z.literal(false), reason: z.enum(['no-crew', 'not-yours']) }),
])
export type Opened = z.infer<typeof opened>

/**
 * - `not-on-disk`: the work goes on in memory; the news `disk` says why.
 * - `not-yours`: see `opened`.
 * - `unreadable`: it is no creation.
 */
const kept = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), version: z.number() }),
  z.object({ ok: z.literal(false), reason: z.enum(['not-on-disk', 'not-yours', 'unreadable']) }),
])
export type Kept = z.infer<typeof kept>

/** What a child's own screen asks. All of it is about the crew that sits here. */
export const workCalls = {
  /** Sits down under a picture: a new crew, or the one that had it. `handed-over`: that crew has gone; the facilitator can bring it back. */
  sit: { input: crewPicture, answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), reason: z.enum(['handed-over']) })]) },
  /** Begins a creation; it is the open one from now on. */
  begin: { input: work, answer: opened },
  /** Opens a creation of this crew as it was last kept. */
  takeUp: { input: creationId, answer: opened },
  /** Closes the open creation: the crew's creations are shown. */
  putAway: { input: nothing, answer: nothing },
  /** Keeps a creation as it is now. Answered once it is on the disk, or with why it is not. What is already kept makes no new version. */
  keep: { input: z.object({ creation: creationId, work }), answer: kept },
  /** The versions that are kept of a creation of this crew, oldest first: at most 20. */
  versions: { input: creationId, answer: z.array(z.object({ version: z.number(), at })) },
  version: { input: z.object({ creation: creationId, version: z.number() }), answer: z.nullable(work) },
  /** The crew has finished: from now on only the facilitator opens what it made, until the visit's end. */
  handOver: { input: nothing, answer: nothing },
} as const

const crew = z.object({ picture: crewPicture, isHandedOver: z.boolean(), creations: z.array(summary) })
export type Crew = z.infer<typeof crew>

/**
 * - `no-stick`: no USB stick is plugged in.
 * - `stick-full`, `stick-failed`: the stick did not take it, or can't be read.
 */
export const stickTrouble = ['no-stick', 'stick-full', 'stick-failed'] as const
export const noStick = z.object({ ok: z.literal(false), reason: z.enum(stickTrouble) })

/** Why a file is not taken in: see `CreationProblem`; `too-large` is no creation either. */
const fileProblem = z.enum(['not-json', 'not-a-creation', 'newer', 'unknown-object', 'blocks', 'too-large'])

/** What is asked behind the PIN. */
export const facilitatorCalls = {
  /** Everything made during this visit on this kiosk. */
  visit: { input: nothing, answer: z.object({ day: z.string(), crews: z.array(crew) }) },
  /** Gives a creation back to the crew that made it, which sits here again. */
  reopen: { input: creationId, answer: opened },
  versionsOf: { input: creationId, answer: z.array(z.object({ version: z.number(), at })) },
  /** A creation as it is now, or at one of its versions, without opening it. */
  look: { input: z.object({ creation: creationId, version: z.nullable(z.number()) }), answer: z.nullable(work) },
  /** Makes an old version the newest. */
  restore: { input: z.object({ creation: creationId, version: z.number() }), answer: kept },
  /** Takes in a creation that came from elsewhere, for the crew of that picture, or for another if this kiosk's crew of that picture is somebody else. */
  takeIn: { input: z.object({ work, picture: crewPicture }), answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), id: creationId, picture: crewPicture }), z.object({ ok: z.literal(false), reason: z.enum(['not-on-disk', 'unreadable', 'no-picture-left']) })]) },
  /** The visit is over: what was made is erased from this kiosk for good. */
  endVisit: { input: nothing, answer: nothing },
  /** Writes creations to the stick, each a file, what was typed in bubbles taken out; `emptied` counts those. */
  toStick: { input: z.array(creationId), answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), files: z.array(z.string()), emptied: z.number() }), noStick]) },
  /** The files of creations on the stick. */
  onStick: { input: nothing, answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), files: z.array(z.object({ file: z.string(), title: z.string(), object: z.string(), problem: z.nullable(fileProblem) })) }), noStick]) },
  fromStick: { input: z.string(), answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true), id: creationId, picture: crewPicture }), z.object({ ok: z.literal(false), reason: z.enum([...stickTrouble, ...fileProblem.options, 'not-on-disk', 'no-picture-left']) })]) },
  changePin: { input: z.string(), answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), z.object({ ok: z.literal(false), reason: z.enum(['too-short', 'not-digits', 'too-easy', 'not-on-disk']) })]) },
  /** Writes the PIN's hash to the stick, for the other kiosks. */
  pinToStick: { input: nothing, answer: z.discriminatedUnion('ok', [z.object({ ok: z.literal(true) }), noStick]) },
  /** Leaves the kiosk: the window closes and the machine's own screen is there. */
  leave: { input: nothing, answer: nothing },
} as const

export const workNews = {
  /** Who sits here, what is open, all that this crew has made, and the pictures of crews that were here before during this visit. */
  seat: z.object({ crew: z.nullable(crewPicture), open: z.nullable(creationId), creations: z.array(summary), gone: z.array(crewPicture) }),
  /**
   * Whether what is kept is on the disk. `full`: no room; `read-only`: it may not be written to; `failing`: it says something else.
   * Work goes on in memory meanwhile, and is written when the disk takes it again.
   */
  disk: z.discriminatedUnion('is', [z.object({ is: z.literal('saved') }), z.object({ is: z.literal('not-saved'), why: z.enum(['full', 'read-only', 'failing']) })]),
} as const
