import { expect, test } from 'vitest'
import { readWish } from './wish.ts'

const usual = { port: 4100, folder: undefined, isPart: false }

test.each([
  [[], { ...usual, do: 'serve' }],
  [['demo', '--port', '0'], { ...usual, port: 0, do: 'demo' }],
  [['migrate', '--folder', '/srv/camion'], { ...usual, folder: '/srv/camion', do: 'migrate' }],
  [['purge'], { ...usual, do: 'purge' }],
  [['backup', 'season.gz'], { ...usual, do: 'backup', file: 'season.gz' }],
  [['--help'], { ...usual, do: 'help' }],
])('%j is understood', (words, wish) => {
  expect(readWish(words)).toEqual(wish)
})

test.each([
  [['--port', '70000'], '--port 70000 is not a port: a whole number from 0 to 65535.'],
  [['backup'], 'backup needs a file: npm run scheduler -- backup FILE'],
  [['demo', 'twice'], 'demo takes no twice.'],
  [['restore', 'a', 'b'], 'One command at a time: b is too much.'],
  [['dance'], 'The scheduler does not know dance; npm run scheduler -- --help shows what it knows.'],
])('%j is refused in one line that says what to do', (words, line) => {
  expect(readWish(words)).toBe(line)
})
