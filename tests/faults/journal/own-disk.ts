import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A small disk of its own, which can be full or read-only without anybody else's being so. */
export type OwnDisk = {
  readonly folder: string
  setReadOnly(isReadOnly: boolean): void
  dispose(): void
}

/** Mounting is root's: a machine where we are not, and may not become, can't prove these cases, and says so. */
function mount(...words: readonly string[]): void {
  const [command = '', ...more] = process.getuid?.() === 0 ? words : ['sudo', '-n', ...words]
  const { status, stderr } = spawnSync(command, more, { encoding: 'utf8' })
  if (status !== 0) throw new Error(`A disk of its own needs the right to mount one: ${words.join(' ')}: ${stderr}`)
}

export function ownDisk(kilobytes: number): OwnDisk {
  const folder = mkdtempSync(join(tmpdir(), 'camion-disk-'))
  mount('mount', '-t', 'tmpfs', '-o', `size=${kilobytes}k,mode=0777`, 'tmpfs', folder)
  return {
    folder,
    setReadOnly: (isReadOnly) => mount('mount', '-o', `remount,${isReadOnly ? 'ro' : 'rw'}`, folder),
    dispose() {
      mount('umount', '-l', folder)
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
