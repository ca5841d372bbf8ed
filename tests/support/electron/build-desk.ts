import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { root } from '../../../scripts/prepare/prepare.mjs'
import { filesBeside, preload } from '../../../kiosk/window/vite.config.ts'

/** Builds `desk-main.ts` as the kiosk's main is built. Answers where it is. */
export async function buildDesk(): Promise<string> {
  const folder = join(root, '.cache', 'desk-window')
  await build({
    configFile: false,
    root: fileURLToPath(new URL('.', import.meta.url)),
    publicDir: false,
    logLevel: 'warn',
    plugins: [filesBeside, preload(folder)],
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: { ssr: 'desk-main.ts', ssrEmitAssets: true, outDir: folder, emptyOutDir: true, target: 'node24', rolldownOptions: { output: { entryFileNames: 'main.js' } } },
  })
  return join(folder, 'main.js')
}
