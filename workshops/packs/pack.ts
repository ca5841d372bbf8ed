import type { BlockType } from '../language/blocks.ts'
import type { Creation } from '../language/creation.ts'
import type { Goal } from '../session/goals/goal.ts'
import type { ReasonName } from '../session/goals/reasons.ts'
import type { InEachLanguage } from './in-each-language.ts'
import type { Template } from './template.ts'

export type { InEachLanguage }

/** Cycles of the French programme that a workshop is made for. */
export type WorkshopCycle = 2 | 3 | 4

/**
 * A child's way through a workshop: look at the finished object, guess what its program does, start it, change one value, add a few blocks,
 * only test, make something of one's own, show it.
 */
export type Way = 'look' | 'guess' | 'start' | 'change' | 'add' | 'test' | 'yours' | 'show'

export type Step = {
  /** Its name in files and spoken texts; never changes once published. */
  readonly id: string
  readonly way: Way
  /** What a child reads or hears: one gesture, one thing to check. */
  readonly text: InEachLanguage
  /** What its picture shows, for who does not see it. The picture is drawn under the step's name. */
  readonly picture: InEachLanguage
  /** What is on the table when the step begins. None: what the child made in the step before. */
  readonly starter?: Creation
  /** The blocks in the drawers: those of the step, and one or two more. */
  readonly toolbox: readonly BlockType[]
  /** Where to look, and the words beside the blocks that are needed. The third hint is the step's solution, assembled. */
  readonly hints?: readonly [InEachLanguage, InEachLanguage]
  /** What a child may have on the table when the goal is met: one way of many. */
  readonly solution?: Creation
  readonly goal?: Goal
  /** Three answers to tap; the first of them is the right one, and the screen shuffles them. */
  readonly guess?: readonly [InEachLanguage, InEachLanguage, InEachLanguage]
}

/** A creation that a child might well make, and that does not do what the step asks. */
export type Mistake = { readonly step: string; readonly creation: Creation; readonly because: ReasonName }

/** Something more, for who has finished. */
export type Encore = { readonly is: 'art' | 'technique' | 'challenge'; readonly text: InEachLanguage }

/** A word that is new in the workshop, as a child would say it. */
export type NewWord = { readonly word: InEachLanguage; readonly means: InEachLanguage }

/** What adults get: the lesson sheet for the volunteer coder, the teacher's page. */
export type Sheets = {
  /** Minute by minute: how many, what the children do, what the adult says or does. */
  readonly lesson: readonly { readonly minutes: number; readonly children: InEachLanguage; readonly adult: InEachLanguage }[]
  readonly takeHome: InEachLanguage
  /** Lines of the French programme; they have no English. */
  readonly programme: readonly string[]
  /** A quarter of an hour in class before, without a screen, and half an hour after. */
  readonly before: InEachLanguage
  readonly after: InEachLanguage
  /** For who sees, hears or moves otherwise, or needs quiet. */
  readonly adaptations: InEachLanguage
}

/** A workshop: what a school chooses, what a child does, what adults need. */
export type Pack = {
  readonly kind: 'workshop'
  /** Its name in addresses, bookings and folders; never changes once published. */
  readonly id: string
  /** What the child will make happen, never the notion behind it. */
  readonly title: InEachLanguage
  /** One sentence for a teacher. */
  readonly forTeacher: InEachLanguage
  /** At the kiosk. */
  readonly minutes: number
  readonly cycles: readonly WorkshopCycle[]
  /** How the screens look for it. */
  readonly mood: 'pictures' | 'words'
  /** What is built: its parts and wiring are in `hardware/objects`. */
  readonly object: string
  readonly newWords: readonly NewWord[]
  readonly steps: readonly Step[]
  /** It meets every goal. */
  readonly finished: Creation
  readonly mistakes: readonly [Mistake, Mistake, Mistake]
  readonly encores: readonly [Encore, Encore, Encore]
  readonly sheets: Sheets
  /** What is cut out of card and put together around the object that goes home. */
  readonly template?: Template
}

/** A pack as its folder gives it. `camion pack check` says what is not right in it. */
export const definePack = (pack: Omit<Pack, 'kind'>): Pack => ({ kind: 'workshop', ...pack })
