import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocks } from './blocks.ts'
import { readCreation } from './creation.ts'
import { Runner } from './runner.ts'
import { blockExamples, lastLook, wholeExamples } from './test-support/examples.ts'
import type { Expected } from './test-support/examples.ts'
import { recording } from './test-support/recording.ts'
import type { Did } from './test-support/recording.ts'

const fileOf = (name: string) => readFileSync(new URL(`../examples/${name}.json`, import.meta.url), 'utf8')

/** What a saved creation does; what its parts feel is told at its time, as a board would. */
function run(name: string, expected: Expected): Did {
  const reading = readCreation(fileOf(name))
  if (reading.problem) throw new Error(JSON.stringify(reading.problem))
  const did: Did = []
  const runner = new Runner(reading.program, recording(did), 1)
  for (const [at, part, value] of expected.inputs ?? []) {
    if (at > 0) runner.advance(at - 1)
    runner.sense(part, value, at)
  }
  runner.advance(lastLook(expected))
  return did
}

test.each(Object.entries(blockExamples))('the example of %s does what the language says', (type, expected) => {
  expect(fileOf(`blocks/${type}`)).toContain(`"type": "${type}"`)
  expect(run(`blocks/${type}`, expected)).toEqual(expected.does)
})

test.each(Object.entries(wholeExamples))('%s does what its title promises', (name, expected) => {
  expect(run(name, expected)).toEqual(expected.does)
})

test('every block has its entry and its example in the language\'s page', () => {
  const page = readFileSync(new URL('../../docs/language.md', import.meta.url), 'utf8')
  expect(Object.keys(blocks).filter((type) => !page.includes(`\`${type}\``) || !page.includes(`(../workshops/examples/blocks/${type}.json)`))).toEqual([])
})
