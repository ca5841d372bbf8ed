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
