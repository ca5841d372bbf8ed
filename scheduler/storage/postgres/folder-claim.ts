import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { stat } from 'node:fs/promises'
import { createServer } from 'node:net'

/** Gives the folder up, for the next process. */
export type FolderClaim = { release(): Promise<void> }

/**
 * Claims a folder for this process, by whatever path it is named; undefined when another process of this machine has it.
 * The claim is a listening socket of Linux's abstract names: the kernel gives it to one only, and takes it back however the
 * process ends, so that nothing stale can stay behind.
 */
export async function claimFolder(folder: string): Promise<FolderClaim | undefined> {
  const { dev, ino } = await stat(folder, { bigint: true })
  const name = createHash('sha256').update(`${String(dev)} ${String(ino)}`).digest('hex')
  const socket = createServer((visitor) => visitor.destroy())
  socket.listen(`\0camion-postgres-${name}`)
  try {
    await once(socket, 'listening')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') return undefined
    throw error
  }
  socket.unref()
  return {
    release: () => new Promise((resolve) => {
      socket.close(() => resolve())
    }),
  }
}
