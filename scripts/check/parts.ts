import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { runVitest } from '../tests/run-vitest.ts'
import type { TestCount } from '../tests/count-tests.ts'
import { runTool, type Outcome } from './run-tool.ts'

/** One part of `npm run check`. */
export interface Part {
  readonly name: string
  readonly run: () => Promise<Outcome & { readonly count?: TestCount }>
}

const ownFolders = ['hardware', 'workshops', 'kiosk', 'scheduler', 'scripts', 'tests']

/** The longest first: two run at a time. */
export function checkParts(root: string): Part[] {
  const folders = ownFolders.filter((folder) => existsSync(join(root, folder)))
  return [
    { name: 'units', run: () => runVitest(root, 'units', 'kept') },
    { name: 'lint', run: () => runTool(root, 'eslint/bin/eslint.js', ['.', '--max-warnings', '0'], 'kept') },
    { name: 'types', run: () => runTool(root, 'typescript/bin/tsc', ['--build'], 'kept') },
    { name: 'directions', run: () => runTool(root, 'dependency-cruiser/bin/dependency-cruiser.mjs', ['--config', '--', ...folders], 'kept') },
  ]
}
