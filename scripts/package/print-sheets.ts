import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'

/** Prints the papers of every workshop anew into dist/sheets, as `npm run sheets` does: a kiosk takes along what is in the catalogue now. */
export async function printSheets(root: string): Promise<void> {
  const start = performance.now()
  try {
    const { stdout } = await promisify(execFile)(process.execPath, [join(root, 'scheduler', 'server', 'print', 'print-sheets.ts')], { cwd: root })
    say('sheets', stdout.trim(), performance.now() - start)
  } catch (error) {
    throw new Trouble(`${error instanceof Error ? error.message : String(error)}\n\nThe papers for adults could not be printed; why is above.`)
  }
}
