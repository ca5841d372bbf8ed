import { expect, test } from 'vitest'
import { readSemicolonFile } from './semicolon-file.ts'

test.each([
  ['an empty file has no line', '', []],
  ['cells are apart by semicolons, lines by any end of line', 'a;b\nc;d\r\ne;f', [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['c', 'd'] }, { line: 3, cells: ['e', 'f'] }]],
  ['the last end of line begins no line', 'a;b\r\n', [{ line: 1, cells: ['a', 'b'] }]],
  ['empty cells count, empty lines don’t', ';a;;\n\n;\nb', [{ line: 1, cells: ['', 'a', '', ''] }, { line: 4, cells: ['b'] }]],
  ['a cell between quotes holds what it likes', '"a;""b""\nc";d\ne', [{ line: 1, cells: ['a;"b"\nc', 'd'] }, { line: 3, cells: ['e'] }]],
  ['a quote inside a cell is a quote', 'a"b;c', [{ line: 1, cells: ['a"b', 'c'] }]],
])('%s', (_name, text, lines) => {
  expect(readSemicolonFile(text)).toEqual({ lines })
})

test.each([
  ['never closed', 'a;b\nc;"d\ne'],
  ['followed by something else', 'a\n"b"c;d'],
])('a quote that is %s is said with its line', (_name, text) => {
  expect(readSemicolonFile(text)).toEqual({ unclosed: 2 })
})
