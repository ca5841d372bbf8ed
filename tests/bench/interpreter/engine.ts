/** What is in each box of the bench's program at its end. */
export type Boxes = Readonly<Record<string, number>>

/** Somebody's interpreter, with the bench's program in its own form. */
export interface Engine {
  readonly name: string
  /** Makes it ready to run the program from its beginning; not timed. Answers what is timed. */
  prepare(): Running
}

export interface Running {
  /** Runs the program to its end. */
  readonly run: () => void
  readonly boxes: () => Boxes
}
