import { defineConfig } from 'vite'

// Electron gets a bundle: whether it strips types by itself is not documented, and an installer holds no source.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  ssr: { target: 'node', noExternal: true, external: ['electron'] },
  build: {
    ssr: 'main.ts',
    outDir: '../../dist/window',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'main.js' } },
  },
})
