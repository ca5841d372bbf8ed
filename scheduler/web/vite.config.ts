import { defineConfig } from 'vite'

// Node strips types but knows no JSX, and a server needs no second copy of React: one module holds all.
export default defineConfig({
  root: import.meta.dirname,
  publicDir: false,
  define: { 'process.env.NODE_ENV': '"production"' },
  ssr: { target: 'node', noExternal: true },
  build: {
    ssr: 'render.tsx',
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'node24',
    rolldownOptions: { output: { entryFileNames: 'render.js' } },
  },
})
