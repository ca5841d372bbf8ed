import { expect, test } from 'vitest'
import { bareBoard } from '../../hardware/objects/objects.ts'
import { parseCreation, readCreation } from './creation.ts'
import { block, saved, start, turn } from './test-support/saved.ts'

const creation = { format: 'camion', version: 1, title: 'Luciole', object: 'bare-board', blocks: saved(start(turn('on'))) }

test('a creation is read with its object and its program, and its blocks are kept as they were', () => {
  expect(readCreation(JSON.stringify(creation))).toEqual({
    creation,
    object: bareBoard,
    program: { stacks: [{ id: 'start', event: { is: 'start' }, body: [{ kind: 'light', id: 'on', part: 'built-in', on: true }] }], definitions: [], parts: { 'built-in': 'light' } },
  })
})

test.each([
  ['not JSON', { ...parse('{'), expected: { reason: 'not-json' } }],
  ['another kind of file', { ...parse('{"a":1}'), expected: { reason: 'not-a-creation', detail: 'format' } }],
  ['nothing', { ...parse('null'), expected: { reason: 'not-a-creation', detail: 'format' } }],
  ['no version', { ...parse(JSON.stringify({ ...creation, version: '1' })), expected: { reason: 'not-a-creation', detail: 'version' } }],
  ['a newer one', { ...parse(JSON.stringify({ ...creation, version: 2 })), expected: { reason: 'newer', detail: '2' } }],
  ['no title', { ...parse(JSON.stringify({ ...creation, title: null })), expected: { reason: 'not-a-creation', detail: 'title' } }],
  ['an object we do not know', { ...parse(JSON.stringify({ ...creation, object: 'rocket' })), expected: { reason: 'unknown-object', detail: 'rocket' } }],
])('%s is refused with its reason', (_, { problem, expected }) => {
  expect(problem).toMatchObject(expected)
})

function parse(text: string) {
  return { problem: readCreation(text).problem }
}

test('blocks that cannot be read are named', () => {
  expect(parseCreation({ ...creation, blocks: saved(start(block('sing', { id: 'b1' }))) })).toEqual({
    problem: { reason: 'blocks', problems: [{ reason: 'unknown-block', block: 'b1', type: 'sing', detail: 'sing' }] },
  })
})
