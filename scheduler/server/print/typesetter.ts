import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { printFonts } from './fonts.ts'
import { breakable } from './printable.ts'

export type Template = 'poster' | 'day-sheet' | 'class-pack' | 'teacher-sheet' | 'lesson-sheet' | 'template-sheet' | 'certificate' | 'report'

/** What a template is told: its texts are set as they are, whatever they hold. */
export type Told = string | number | boolean | null | readonly Told[] | { readonly [name: string]: Told }

const templates = fileURLToPath(new URL('templates', import.meta.url))

let opened: Promise<NodeCompiler> | undefined

/**
 * Sets a template with what it is told, as a PDF. The template is ours and never changes; what it is told comes
 * to it as values, so that no text can be taken for an order. Throws when the template itself is wrong.
 * @param pictures SVG drawings, by the name that the template calls them
 */
export async function typeset(template: Template, told: Told, pictures: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  const compiler = await (opened ??= open())
  const compiled = compiler.compile({ mainFilePath: join(templates, `${template}.typ`), inputs: { ...pictures, told: JSON.stringify(told, (_, value: unknown) => (typeof value === 'string' ? breakable(value) : value)) } })
  if (!compiled.result) throw new Error(`the template ${template} can’t be set: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(compiled.result)
  // Nothing set is kept: a sheet takes some 30 ms without, and other people's texts don't stay in memory.
  compiler.evictCache(0)
  return pdf
}

/** The typesetter reads in the templates' folder and nowhere else. */
async function open(): Promise<NodeCompiler> {
  return NodeCompiler.create({ workspace: templates, fontArgs: [{ fontBlobs: await printFonts() }] })
}
