import { cpSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import type { Plugin } from 'vite'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))
const built = here('../../dist/screens')

/** Blockly's own pictures and pointers, beside the page: without them it asks the network. */
const blocklyMedia: Plugin = {
  name: 'blockly-media',
  writeBundle: () => cpSync(here('../../node_modules/blockly/media'), `${built}/media`, { recursive: true, filter: (file) => !file.endsWith('.mp3') }),
}

/** What the page says aloud, beside it: a file is asked for when a child wants to hear it. */
const voices: Plugin = {
  name: 'voices',
  writeBundle: () => cpSync(here('../voices/sounds'), `${built}/voices`, { recursive: true }),
}

export default defineConfig({
  root: here('.'),
  base: './',
  plugins: [react(), blocklyMedia, voices],
  // Blockly's messages as the one object they are: its module of them has 500 names, each of which the page would have to bind.
  resolve: { alias: [{ find: /^blockly\/msg\/(\w+)$/, replacement: here('../../node_modules/blockly/msg/$1.js') }] },
  build: { outDir: built, emptyOutDir: true, chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
})
