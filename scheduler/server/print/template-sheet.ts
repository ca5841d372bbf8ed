import type { Pack } from '../../../workshops/catalogue.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { typeset } from './typesetter.ts'
import type { Told } from './typesetter.ts'
import { printWords } from './words/words.ts'
import type { PrintWords } from './words/words.ts'

type CardTemplate = NonNullable<Pack['template']>
type Piece = CardTemplate['pages'][number][number]
type Line = Piece['lines'][number]

/** What is cut out of card for a workshop, true to size on A4 paper: how to make it, then its pieces. */
export function templateSheet(pack: Pack, template: CardTemplate, locale: Locale): Promise<Uint8Array> {
  const words = printWords[locale].template
  return typeset('template-sheet', {
    locale,
    words,
    title: pack.title[locale],
    material: template.material[locale],
    instructions: template.instructions.map((text) => text[locale]),
    forAdults: template.forAdults.map((text) => text[locale]),
    holes: holesTold(template, words, locale),
    pages: template.pages.map((pieces) => pieces.map((piece) => pieceTold(piece, locale))),
  })
}

/** Each kind of hole with its size, once. */
function holesTold({ pages }: CardTemplate, words: PrintWords['template'], locale: Locale): readonly string[] {
  const pieces = pages.flat()
  const round = pieces.flatMap(({ holes = [] }) => holes.map(({ part, diameter }) => filled(words.round, { part: words.parts[part], size: inWords(diameter, locale) })))
  const square = pieces.flatMap(({ openings = [] }) => openings.map(({ part, points: [from = [0, 0], , to = [0, 0]] }) => filled(words.square, { part: words.parts[part], size: `${inWords(to[0] - from[0], locale)} × ${inWords(to[1] - from[1], locale)}` })))
  return [...new Set([...round, ...square])]
}

const inWords = (size: number, locale: Locale): string => size.toLocaleString(locale, { maximumFractionDigits: 1 })

/** A kind of line, as the typesetter is told of it: where a word has a hyphen, it would be taken for one that may be cut. */
const toldAs = { glue: 'glue', 'draw-here': 'draw', 'fold-up': 'up', 'fold-down': 'down', cut: 'cut' } as const
const order: readonly string[] = Object.keys(toldAs)

/** Whether an area is folded away along one of its sides: no line is drawn around it, or the fold would seem a cut. */
const isFlap = (line: Line, lines: readonly Line[]): boolean =>
  line.isClosed && lines.some(({ is, points }) => (is === 'fold-up' || is === 'fold-down') && points.every(([x, y]) => line.points.some(([otherX, otherY]) => x === otherX && y === otherY)))

/** Areas are drawn before lines, and lines before what is cut: nothing hides a cut. */
function pieceTold({ name, nameAt, at, outline, lines, holes = [], openings = [], labels = [] }: Piece, locale: Locale): Told {
  return {
    name: name[locale],
    nameAt,
    at,
    outline,
    lines: [...lines.toSorted((one, other) => order.indexOf(one.is) - order.indexOf(other.is)).map((line) => ({ ...line, is: toldAs[line.is], isFlap: isFlap(line, lines) })), ...openings.map(({ points }) => ({ is: 'cut', points, isClosed: true, isFlap: false }))],
    holes: holes.map(({ at: centre, diameter }) => ({ at: centre, diameter, size: inWords(diameter, locale) })),
    labels: labels.map(({ text, at: place, isTurned = false }) => ({ text: text[locale], at: place, isTurned })),
  }
}
