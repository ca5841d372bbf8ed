import { expect, test } from 'vitest'
import { tell, Trouble } from './trouble.mjs'

test('what the developer can act on is told in its own words, with its exit code', () => {
  expect(tell(new Trouble('Choose one.', 2))).toEqual({ words: 'Choose one.', exitCode: 2 })
})

test('a file that root has made is told with what to type', () => {
  const refused = Object.assign(new Error('EACCES'), { code: 'EACCES', path: '/project/dist' })
  expect(tell(refused).words).toContain('/project/dist may not be written')
  expect(tell(refused).words).toContain('sudo chown')
})

test('anything else is a bug of ours, and is shown whole', () => {
  const bug = new TypeError('undefined is not a function')
  expect(tell(bug)).toEqual({ words: bug, exitCode: 1 })
})
