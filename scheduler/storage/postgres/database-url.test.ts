import { expect, test } from 'vitest'
import { parseDatabaseUrl, refuseServer } from './database-url.ts'
import { DatabaseRefusal } from './refusal.ts'

const refusalOf = (act: () => unknown) => {
  try {
    act()
  } catch (error) {
    if (error instanceof DatabaseRefusal) return { code: error.code, message: error.message }
    throw error
  }
  return 'accepted'
}

test.each(['postgresql://camion:secret@localhost:5432/camion', 'postgres://db.example.org/camion', 'postgresql:///camion?host=/var/run/postgresql'])('%s is an address', (url) => {
  expect(parseDatabaseUrl(`${url}\n`)).toBe(url)
})

test.each(['', 'camion', 'mysql://localhost/camion', 'postgresql://camion:pass/word@localhost/camion', 'postgresql://camion:secret@localhost', 'postgresql://localhost/'])(
  '“%s” is no address, and its words keep the password',
  (url) => {
    const refusal = refusalOf(() => parseDatabaseUrl(url))
    expect(refusal).toMatchObject({ code: 'url-unreadable' })
    expect(JSON.stringify(refusal)).not.toMatch(/secret|pass\/word/)
  },
)

test('PostgreSQL 15 with UTF-8 is accepted', () => {
  expect(refusalOf(() => refuseServer({ number: 150_000, version: '15.0', encoding: 'UTF8' }))).toBe('accepted')
})

test('an older server is refused with what to do', () => {
  expect(refusalOf(() => refuseServer({ number: 140_011, version: '14.11', encoding: 'UTF8' }))).toEqual({
    code: 'server-too-old',
    message: 'The server of DATABASE_URL is PostgreSQL 14.11; the scheduler needs 15 or newer. Upgrade it, or start without DATABASE_URL to use the server that comes with the scheduler.',
  })
})

test('a database with another encoding is refused with what to do', () => {
  expect(refusalOf(() => refuseServer({ number: 180_004, version: '18.4', encoding: 'SQL_ASCII' }))).toEqual({
    code: 'database-encoding',
    message: 'The database holds text as SQL_ASCII; the scheduler needs UTF-8. Make another one: createdb --encoding=UTF8 --template=template0 camion',
  })
})
