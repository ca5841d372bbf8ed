import { readFileSync } from 'node:fs'
import { basename, dirname, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, defineConfig } from 'vite'
import type { Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const built = here('../../dist/window')
const page = here('../../dist/screens')

/** Where the window looks for its preload: beside itself. */
const preloadFile = here('preload.cjs')

/** What Electron starts, each a file of its own under its name. */
const programs: Readonly<Record<string, string>> = {
  main: here('main.ts'),
  devices: here('../devices/main.ts'),
  'emulated-board': here('../../hardware/emulator/worker.ts'),
  journal: here('../journal/worker.ts'),
}

/** Comes with Electron, or as a file of the machine's own language: everything else is in the bundle. */
const external = ['electron', '@serialport/bindings-cpp']

/** A file beside a source is elsewhere beside a bundle: a program of ours under its name, the page in its folder, data copied along. */
export const filesBeside: Plugin = {
  name: 'files-beside',
  enforce: 'pre',
  transform(code, id) {
    if (id.includes('node_modules') || !code.includes('import.meta.url')) return undefined
    return code.replaceAll(/new URL\('([^']+)', import\.meta\.url\)/g, (_, path: string) => {
      const file = resolve(dirname(id), path)
      if (isData(file)) this.emitFile({ type: 'asset', fileName: basename(file), source: readFileSync(file) })
      return `new URL('${beside(file)}', import.meta.url)`
    })
  },
}

const isData = (file: string) => /\.(hex|json|html)$/.test(file)

function beside(file: string): string {
  const program = Object.entries(programs).find(([, source]) => source === file)
  if (program) return `./${program[0]}.js`
  if (file === preloadFile) return './preload.cjs'
  if (file === page) return `${relative(built, page)}/`
  if (!isData(file)) throw new Error(`${file} is started as a program of its own: name it in kiosk/window/vite.config.ts.`)
  return `./${basename(file)}`
}

/** A sandboxed preload must be CommonJS, in one file. */
export const preload = (folder: string): Plugin => ({
  name: 'preload',
  async writeBundle() {
    await build({
      configFile: false,
      root: import.meta.dirname,
      publicDir: false,
      logLevel: 'warn',
      ssr: { target: 'node', noExternal: true, external: ['electron'] },
      build: { ssr: 'preload.ts', outDir: folder, emptyOutDir: false, target: 'node24', rolldownOptions: { output: { format: 'cjs', entryFileNames: 'preload.cjs' } } },
    })
  },
})

// Electron gets bundles: whether it strips types by itself is not documented, and an installer holds no source.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  plugins: [filesBeside, preload(built)],
  ssr: { target: 'node', noExternal: true, external },
  build: {
    ssr: true,
    ssrEmitAssets: true,
    outDir: built,
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { input: programs, output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' } },
  },
})
