import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { bounds, buildFirmware, imageFile } from './build.ts'
import { compile } from './compile.ts'

test('the committed image is what the sources give, within its bounds', () => {
  const built = buildFirmware()
  if (!built.ok) throw new Error(built.said)
  expect(built.image.hex).toBe(readFileSync(imageFile, 'latin1'))
  expect(built.image.flashBytes).toBeLessThanOrEqual(bounds.flashBytes)
  expect(built.image.ramBytes).toBeLessThanOrEqual(bounds.ramBytes)
})

test('what the compiler says of a wrong source is handed on', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wrong-source-'))
  try {
    writeFileSync(join(folder, 'wrong.cpp'), 'int main() { return nothing; }\n')
    const built = compile(folder, ['wrong.cpp'])
    expect(built).toMatchObject({ ok: false, reason: 'not-compiled' })
    expect(!built.ok && built.said).toContain("'nothing' was not declared")
  } finally {
    rmSync(folder, { recursive: true })
  }
})
