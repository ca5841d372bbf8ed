import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeProfile, removeProfile } from './browser-profile.ts'

test('each start has a profile of its own; those of starts that are no more are removed', () => {
  const root = mkdtempSync(join(tmpdir(), 'browser-profile-'))
  for (const name of ['11', '22']) mkdirSync(join(root, '.cache', 'browser', name), { recursive: true })
  const profile = makeProfile(root, (processId) => processId === 22)
  expect(readdirSync(join(root, '.cache', 'browser')).sort()).toEqual(['22', String(process.pid)].sort())
  removeProfile(profile)
  expect(existsSync(profile)).toBe(false)
  rmSync(root, { recursive: true })
})
