import { mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { claimFolder } from './folder-claim.ts'

test.runIf(process.platform === 'linux')('a folder has one claim at a time, by whatever path it is named, and is free once given up', async () => {
  const parent = await mkdtemp(join(tmpdir(), 'camion-claim-'))
  try {
    await symlink(parent, join(parent, 'link'))
    const first = await claimFolder(parent)
    expect(await claimFolder(join(parent, 'link'))).toBeUndefined()
    await first?.release()
    const next = await claimFolder(parent)
    expect(next).toBeDefined()
    await next?.release()
  } finally {
    await rm(parent, { recursive: true })
  }
})
