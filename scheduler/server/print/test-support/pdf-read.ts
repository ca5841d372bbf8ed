import { spawnSync } from 'node:child_process'
import jsqr from 'jsqr'

/*
 * A PDF as others read it: Debian's poppler-utils. The zero-width spaces at which a line may be cut are no letters.
 */

function run(command: string, args: readonly string[], pdf: Uint8Array): Buffer {
  const { stdout, stderr, status, error } = spawnSync(command, args, { input: pdf, maxBuffer: 2 ** 28 })
  if (error || status !== 0) throw error ?? new Error(`${command}: ${stderr.toString()}`)
  return stdout
}

/** Its text in the order it was set (`-raw`: otherwise a hyphen at a line’s end is taken for a cut), one space between words. */
export const textIn = (pdf: Uint8Array): string => run('pdftotext', ['-raw', '-', '-'], pdf).toString().replaceAll('\u200b', '').replaceAll(/\s+/g, ' ').trim()

/** The same without any space: where a long row of letters may be cut. */
export const lettersIn = (pdf: Uint8Array): string => lettersOf(textIn(pdf))

export const lettersOf = (text: string): string => text.replaceAll(/[\s\u200b]/g, '')

/** How often the text is there, wherever its lines and pages are cut: a long row of one letter is counted by that letter. */
export function timesIn(pdf: Uint8Array, text: string): number {
  const [letter = ''] = text
  return /^(.)\1+$/u.test(text) ? Math.floor((lettersIn(pdf).split(letter).length - 1) / text.length) : lettersIn(pdf).split(lettersOf(text)).length - 1
}

export type Sheets = { readonly pages: number; readonly size: string }

/** How many pages, and what paper. */
export function sheetsOf(pdf: Uint8Array): Sheets {
  const info = run('pdfinfo', ['-'], pdf).toString()
  return { pages: Number(/^Pages:\s+(\d+)$/m.exec(info)?.[1]), size: /^Page size:.*\((\w+)\)/m.exec(info)?.[1] ?? info }
}

/** Width and height, and four bytes a pixel, of the first page at so many pixels an inch. */
function pixelsOf(pdf: Uint8Array, resolution: number) {
  const ppm = run('pdftoppm', ['-r', String(resolution), '-singlefile', '-'], pdf)
  const [header = '', width = '', height = ''] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.toString('latin1', 0, 64)) ?? []
  const [columns, rows] = [Number(width), Number(height)]
  const pixels = new Uint8ClampedArray(columns * rows * 4).fill(255)
  for (let pixel = 0; pixel < columns * rows; pixel++) pixels.set(ppm.subarray(header.length + pixel * 3, header.length + pixel * 3 + 3), pixel * 4)
  return { pixels, columns, rows }
}

/** What a telephone reads in the code on the first page. */
export function codeIn(pdf: Uint8Array): string | undefined {
  const { pixels, columns, rows } = pixelsOf(pdf, 100)
  return jsqr.default(pixels, columns, rows)?.data
}

/** A page as it comes out of a printer, at ten pixels a millimetre. */
export type Printed = { /** Where a line that goes across meets what is printed: the middle of each stroke, in millimetres. */ across(y: number, from: number, until: number): readonly number[]; /** The same down the page. */ down(x: number, from: number, until: number): readonly number[] }

export function printed(pdf: Uint8Array, page: number): Printed {
  const pgm = run('pdftoppm', ['-gray', '-r', '254', '-f', String(page), '-singlefile', '-'], pdf)
  const [header = '', width = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/.exec(pgm.toString('latin1', 0, 64)) ?? []
  const isInk = (column: number, row: number) => (pgm[header.length + row * Number(width) + column] ?? 255) < 170
  const strokes = (from: number, until: number, isInkAt: (at: number) => boolean) => {
    const runs: [number, number][] = []
    for (let at = Math.round(from * 10); at <= Math.round(until * 10); at += 1) {
      const last = runs.at(-1)
      if (!isInkAt(at)) continue
      if (last && last[1] === at - 1) last[1] = at
      else runs.push([at, at])
    }
    return runs.map(([begin, end]) => (begin + end + 1) / 20)
  }
  return {
    across: (y, from, until) => strokes(from, until, (column) => isInk(column, Math.round(y * 10))),
    down: (x, from, until) => strokes(from, until, (row) => isInk(Math.round(x * 10), row)),
  }
}

/** The words on the first page, each with the box of its line in millimetres. */
export function boxesIn(pdf: Uint8Array): readonly { readonly word: string; readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }[] {
  const millimetres = 25.4 / 72
  const html = run('pdftotext', ['-bbox', '-l', '1', '-', '-'], pdf).toString()
  return [...html.matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)<\/word>/g)].map(([, left, top, right, bottom, word = '']) => ({
    word: word.replaceAll('\u200b', ''),
    left: Number(left) * millimetres,
    right: Number(right) * millimetres,
    top: Number(top) * millimetres,
    bottom: Number(bottom) * millimetres,
  }))
}
