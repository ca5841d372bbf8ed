import { defineConfig } from 'vitest/config'

const unitTests = ['{hardware,workshops,kiosk,scheduler,scripts}/**/*.test.ts']
const wholeTests = ['{hardware,workshops,kiosk,scheduler,scripts}/**/*.whole.test.ts', 'tests/**/*.test.ts']

/**
 * `units` run in `npm run check`; `whole` (compilers, browsers, second Uno) only in `npm test`.
 * Who polls waits for what must come, however busy the machine is: speed is the benches' matter.
 */
export default defineConfig({
  test: {
    // Vitest leaves a core to the machine, which on two cores is half of it.
    maxWorkers: 2,
    projects: [
      { test: { name: 'units', include: unitTests, exclude: ['**/*.whole.test.ts'], testTimeout: 20_000 } },
      { test: { name: 'whole', include: wholeTests, exclude: ['**/node_modules/**'], testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } }, fileParallelism: false } },
    ],
  },
})
