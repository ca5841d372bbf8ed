import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { woffToSfnt } from './woff-to-sfnt.ts'

/*
 * The fonts of the look, from their packages: `latin` has all of French but Ÿ, which is in `latin-ext` with
 * what the other languages of Europe add. templates/look.typ asks for these family names.
 */
const fonts = [
  { family: 'Fredoka', file: '@fontsource/fredoka/files/fredoka-latin-600-normal.woff' },
  { family: 'Fredoka More', file: '@fontsource/fredoka/files/fredoka-latin-ext-600-normal.woff' },
  { family: 'Andika', file: '@fontsource/andika/files/andika-latin-400-normal.woff' },
  { family: 'Andika', file: '@fontsource/andika/files/andika-latin-700-normal.woff' },
  { family: 'Andika More', file: '@fontsource/andika/files/andika-latin-ext-400-normal.woff' },
  { family: 'Andika More', file: '@fontsource/andika/files/andika-latin-ext-700-normal.woff' },
] as const

/** The font files, as the typesetter takes them. */
export function printFonts(): Promise<Buffer[]> {
  return Promise.all(fonts.map(async ({ family, file }) => woffToSfnt(await readFile(fileURLToPath(import.meta.resolve(file))), family)))
}
