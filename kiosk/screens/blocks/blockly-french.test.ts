import { globSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import * as blocklyEn from 'blockly/msg/en'
import * as blocklyFr from 'blockly/msg/fr'
import { expect, test } from 'vitest'
import { frenchMissing, notSaid, sameInFrench } from './blockly-french.ts'

type Messages = Readonly<Record<string, string>>

// Typed by Blockly with the names of an older list.
const english = { ...blocklyEn } as unknown as Messages
const spoken: Messages = { ...(blocklyFr as unknown as Messages), ...frenchMissing }
const messages = Object.keys(english)

const placeholders = (text = '') => (text.match(/%\d/g) ?? []).sort()
const edges = (text = '') => [/^\s*/.exec(text)?.[0], /\s*$/.exec(text)?.[0]]

/** Two letters in a row, once placeholders and addresses are taken away: a word. */
const hasWords = (text = '') => /\p{Letter}{2}/u.test(text.replace(/%\d|https?:\S+/g, ''))
const isInEnglish = (message: string) => hasWords(english[message]) && spoken[message] === english[message] && !sameInFrench.includes(message)
const startingWith = (start: string) => messages.filter((message) => message.startsWith(start))
const leftAside = new Set(Object.keys(notSaid).flatMap(startingWith))

test('Blockly speaks French, but for what it never says', () => {
  expect(messages.length).toBeGreaterThan(600)
  expect(messages.filter((message) => isInEnglish(message) && !leftAside.has(message))).toEqual([])
})

test('each message is one that Blockly has', () => {
  expect([...Object.keys(frenchMissing), ...sameInFrench].filter((message) => !(message in english))).toEqual([])
})

test('each message is put into French once, and written where it is not alike', () => {
  expect(Object.keys(frenchMissing).filter((message) => frenchMissing[message] === english[message])).toEqual([])
  expect(sameInFrench.filter((message) => spoken[message] !== english[message])).toEqual([])
})

test('Blockly says *tu*, but for what only its ready-made blocks say', () => {
  const isVous = (text = '') => /\b(?:vous|votre|vos|\p{Letter}{2,}ez)\b/iu.test(text)
  expect(messages.filter((message) => isVous(spoken[message]))).toEqual(['PROCEDURES_DEFNORETURN_COMMENT', 'PROCEDURES_DEFRETURN_COMMENT'])
})

test('each message keeps its placeholders, and the spaces it begins and ends with', () => {
  for (const [message, french] of Object.entries(frenchMissing)) {
    expect(placeholders(french), message).toEqual(placeholders(english[message]))
    expect(edges(french), message).toEqual(edges(english[message]))
  }
})

test('Blockly joins labels of blocks and fields with commas, so they have none', () => {
  const labels = Object.entries(frenchMissing).filter(([message]) => /^(BLOCK_LABEL|INPUT_LABEL|FIELD_LABEL|ARIA_TYPE)_/.test(message))
  expect(labels.filter(([, french]) => french.includes(','))).toEqual([])
})

test('what is left in English is not in the code that every editor runs', () => {
  const core = readFileSync(createRequire(import.meta.url).resolve('blockly/core').replace('core-node.js', 'blockly_compressed.js'), 'utf8')
  const namedInCore = new Set(core.match(/[A-Z][A-Z0-9_]+/g)?.map((name) => name.replace(/^BKY_/, '')))
  expect(namedInCore).toContain('BLOCK_LABEL_STATEMENT')
  expect([...leftAside].filter((message) => isInEnglish(message) && namedInCore.has(message))).toEqual([])
})

test('every reason to leave messages aside still has some', () => {
  expect(Object.keys(notSaid).filter((start) => !startingWith(start).some(isInEnglish))).toEqual([])
})

test('no screen loads Blockly’s ready-made blocks', () => {
  const screens = globSync('../**/*.{ts,tsx}', { cwd: import.meta.dirname }).filter((file) => !file.includes('.test.'))
  const imports = screens.flatMap((file) => readFileSync(`${import.meta.dirname}/${file}`, 'utf8').match(/(?<=['"])blockly(?:\/[\w/-]+)?(?=['"])/g) ?? [])
  expect(new Set(imports)).toEqual(new Set(['blockly/core', 'blockly/msg/en', 'blockly/msg/fr']))
})
