import { open, readFile } from 'node:fs/promises'
import type { OrganisationId } from '../../domain/ids.ts'
import { keyTo } from '../key.ts'

/**
 * Who was erased and when, in a file of its own: a backup that is older brings nobody back. It holds no address, only what this
 * server's secret makes of one.
 */

/** What stands for an address in the file. */
export const markOf = (secret: string, organisation: OrganisationId, email: string): string => keyTo(secret, `erased/${organisation}/${email}`)

/** Adds a line, and waits until the disk has it. */
export async function noteErasure(file: string, mark: string, at: Date): Promise<void> {
  const handle = await open(file, 'a', 0o600)
  try {
    await handle.write(`${at.toISOString()} ${mark}\n`)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** When each was erased last; a line that is no line of ours counts for nothing. */
export async function erasuresIn(file: string): Promise<ReadonlyMap<string, Date>> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return ''
    throw error
  })
  return new Map([...text.matchAll(/^(\d{4}-[\d-]+T[\d:.]+Z) ([\w-]{43})$/gm)].map(([, at = '', mark = '']) => [mark, new Date(at)]))
}
