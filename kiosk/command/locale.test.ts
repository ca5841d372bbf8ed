import { expect, test } from 'vitest'
import { localeOf } from './locale.ts'

test.each([
  ['nothing is said', {}, 'fr'],
  ['the machine speaks French', { LANG: 'fr_FR.UTF-8' }, 'fr'],
  ['the machine speaks English', { LANG: 'en_US.UTF-8' }, 'en'],
  ['the machine speaks English in few words', { LANG: 'en' }, 'en'],
  ['the machine speaks neither', { LANG: 'de_DE.UTF-8' }, 'fr'],
  ['the machine speaks C', { LANG: 'C.UTF-8' }, 'fr'],
  ['messages are to be in English', { LANG: 'fr_FR.UTF-8', LC_MESSAGES: 'en_GB.UTF-8' }, 'en'],
  ['all is to be in French', { LANG: 'en_US.UTF-8', LC_MESSAGES: 'en_GB.UTF-8', LC_ALL: 'fr_FR.UTF-8' }, 'fr'],
  ['the strongest is empty', { LANG: 'en_US.UTF-8', LC_ALL: '' }, 'en'],
] as const)('when %s', (_what, environment, locale) => {
  expect(localeOf(environment)).toBe(locale)
})
