import { expect, test } from 'vitest'
import { npmCommand } from './npm-command.mjs'

test('the npm that called us is called again, by the Node it is told to use', () => {
  const node = '/opt/node/bin/node'
  const npm = '/opt/node/lib/node_modules/npm/bin/npm-cli.js'
  expect(npmCommand(['ci'], { environment: { npm_execpath: npm }, platform: 'linux', node }, () => true)).toEqual({
    command: node, words: [npm, 'ci'], shell: false,
  })
})

test('without one, or under another package manager, the npm of the path is called; on Windows that takes a shell', () => {
  const node = '/opt/node/bin/node'
  expect(npmCommand(['ci'], { environment: {}, platform: 'linux', node })).toEqual({ command: 'npm', words: ['ci'], shell: false })
  expect(npmCommand(['ci'], { environment: { npm_execpath: '/opt/yarn.js' }, platform: 'win32', node }, () => true)).toEqual({
    command: 'npm', words: ['ci'], shell: true,
  })
})
