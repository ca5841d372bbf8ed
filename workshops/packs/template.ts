import type { InEachLanguage } from './in-each-language.ts'
import type { PartWithBody, PartWithHole } from './template-parts.ts'

/** What is cut out of card, true to size: everything in millimetres, y downwards. */

export type Point = readonly [x: number, y: number]

/**
 * - `fold-up`: towards who looks at the printed face; `fold-down`: away.
 * - `glue`: an area that is glued to another.
 * - `draw-here`: an area left to the child.
 */
export const lineKinds = ['cut', 'fold-up', 'fold-down', 'glue', 'draw-here'] as const
export type LineKind = (typeof lineKinds)[number]

/** From point to point; an area when it is closed. */
export type Line = { readonly is: LineKind; readonly points: readonly Point[]; readonly isClosed: boolean }

export type Hole = { readonly part: PartWithHole; readonly at: Point; readonly diameter: number }

/** A window cut for the body of a part. */
export type Opening = { readonly part: PartWithBody; readonly points: readonly Point[] }

/** A word printed on a piece, centred; turned half round where who reads it holds the piece so. */
export type Label = { readonly text: InEachLanguage; readonly at: Point; readonly isTurned?: true }

/** Two points between which a line of the piece runs straight. */
export type Edge = readonly [Point, Point]

export type Piece = {
  readonly id: string
  readonly name: InEachLanguage
  /** Where its name is printed, centred. */
  readonly nameAt: Point
  /** Its own corner on the page; its points count from there. */
  readonly at: Point
  /** Cut all round. */
  readonly outline: readonly Point[]
  readonly lines: readonly Line[]
  readonly holes?: readonly Hole[]
  readonly openings?: readonly Opening[]
  readonly labels?: readonly Label[]
  /** The edges that meet others, by name. */
  readonly edges?: Readonly<Record<string, Edge>>
}

/** Two edges that are glued together, each as `piece/edge`. The first is shorter by `play` where it has to slide in. */
export type Join = { readonly one: string; readonly other: string; readonly play?: number }

export type Template = {
  /** What it is made of, and what else is on the table. */
  readonly material: InEachLanguage
  /** The pieces of each A4 page. */
  readonly pages: readonly (readonly Piece[])[]
  readonly joins: readonly Join[]
  /** For a child, in order. */
  readonly instructions: readonly InEachLanguage[]
  /** For the adult beside the child: what is safe, and what is theirs to do. */
  readonly forAdults: readonly InEachLanguage[]
}

/** An A4 page, upright. */
export const page = { width: 210, height: 297, margin: 10 } as const

/** Where pieces may lie: within the margins, under the title, above the ruler. */
export const area = { left: 10, top: 32, right: 200, bottom: 264 } as const
