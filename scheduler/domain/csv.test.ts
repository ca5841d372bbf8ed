import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readCsv, writeCsv } from './csv.ts'

const cellsOf = (text: string) => readCsv(text).lines?.map(({ cells }) => cells)

const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^['=+\-@;",\t\r\n a]{0,6}$/))
const rows = fc.integer({ min: 1, max: 4 }).chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }))

test('whatever is written is read back exactly', () => {
  fc.assert(
    fc.property(rows, (table) => {
      expect(readCsv(writeCsv(table), ';').lines?.map(({ cells }) => cells)).toEqual(table)
    }),
    { numRuns: 2_000 },
  )
})

test('no cell begins as a formula', () => {
  fc.assert(
    fc.property(cell, (text) => {
      expect(writeCsv([[text, 'b']]).slice(1).replace(/^"/, '')).not.toMatch(/^\s*[=+\-@＝＋－＠]|^[\t\r\n]/)
    }),
  )
})

test('a file is written as French spreadsheets want it', () => {
  expect(writeCsv([['École', 'Élèves'], ['L’école ; "la petite"', '24'], ['=1+1', '-5'], ["'=1", "l'île"]])).toBe('\uFEFFÉcole;Élèves\r\n"L’école ; ""la petite""";24\r\n\'=1+1;\'-5\r\n\'\'=1;l\'île\r\n')
})

test('other ends of lines, separators and empty lines are read too', () => {
  expect(cellsOf('a;b\n\n1;2\r3;\n')).toEqual([['a', 'b'], ['1', '2'], ['3', '']])
  expect(cellsOf('a,b\n"1,5",2')).toEqual([['a', 'b'], ['1,5', '2']])
  expect(cellsOf('a\tb\n1\t2;3')).toEqual([['a', 'b'], ['1', '2;3']])
})

test('each line knows where it stands, also after a cell of several lines', () => {
  expect(readCsv('a;b\r\n"1\r\n2";3\r\n\r\n4;5\r\n')).toEqual({ lines: [{ line: 1, cells: ['a', 'b'] }, { line: 2, cells: ['1\r\n2', '3'] }, { line: 5, cells: ['4', '5'] }] })
})

test('a quote that is never closed, or closes too early, is named by its line', () => {
  expect(readCsv('a;b\n"1;2\n3;4\n')).toEqual({ unclosed: 2 })
  expect(readCsv('a;b\n1;"2"3\n')).toEqual({ unclosed: 2 })
})
