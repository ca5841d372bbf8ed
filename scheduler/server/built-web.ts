import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Renderer } from '../web/page-models.ts'

/** The pages as vite built them: Node knows no JSX. */
export async function builtWeb(): Promise<Renderer> {
  return (await import(pathToFileURL(join(import.meta.dirname, '../../dist/web/render.js')).href)) as Renderer
}
