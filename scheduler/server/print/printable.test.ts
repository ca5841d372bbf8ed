import { expect, test } from 'vitest'
import { breakable, printable } from './printable.ts'

const withCuts = (text: string) => breakable(text).replaceAll('\u200b', '|')

test.each([
  ['a text as it is', 'L’Haÿ-les-Roses', 'L’Haÿ-les-Roses'],
  ['signs that are no letters', ' a\u0000\u0007b\n\tc ', 'a b c'],
  ['a French sign', 'Quoi ? « Oui » : non ; si !', 'Quoi\u00a0? «\u00a0Oui\u00a0»\u00a0: non\u00a0; si\u00a0!'],
  ['half of a letter', 'a\ud800', 'a\ufffd'],
  ['nothing', '', ''],
])('%s is printable', (_which, text, printed) => {
  expect(printable(text)).toBe(printed)
})

test.each([
  ['a name after its hyphens', 'Saint-Germain-de-Tallevende', 'Saint-|Germain-|de-|Tallevende'],
  ['an address after its slashes', 'https://camion.example/etapes/1', 'https://|camion.example/|etapes/|1'],
  ['a number with a hyphen before it', '3a0f-9a35', '3a0f-|9a35'],
  ['21 letters anywhere, 20 nowhere', `${'a'.repeat(20)} ${'b'.repeat(21)}`, `${'a'.repeat(20)} ${Array.from({ length: 21 }, () => 'b').join('|')}`],
  ['a letter and its accent never', 'e\u0301'.repeat(21), Array.from({ length: 21 }, () => 'e\u0301').join('|')],
  ['a hyphen that ends a word no more than others', 'peut- être', 'peut- être'],
])('%s goes on in the next line', (_which, text, cut) => {
  expect(withCuts(text)).toBe(cut)
})
