import * as z from 'zod'
import { textOf } from './file-text.ts'
import { Upload } from './upload.ts'

/** The door of a form with a file. */
export const uploaded = z.instanceof(Upload)

/** Why nothing can be read in it. */
export type FileTrouble = 'no-file' | 'broken-file' | 'not-text'

/** The file that a form sends as `file`, as a text. */
export function fileIn({ isBroken, files }: Upload): { readonly name: string; readonly text: string } | { readonly trouble: FileTrouble } {
  if (isBroken) return { trouble: 'broken-file' }
  const file = files.get('file')
  if (!file || file.bytes.length === 0) return { trouble: 'no-file' }
  const text = textOf(file.bytes)
  return text === undefined ? { trouble: 'not-text' } : { name: file.name.slice(0, 120), text }
}
