import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kit } from '../../hardware/objects/objects.ts'
import { blocks } from '../../workshops/language/blocks.ts'
import type { Place } from '../../workshops/language/blocks.ts'
import { readCreation } from '../../workshops/language/creation.ts'
import { block, call, hanging, saved, say, start, turn, wait } from '../../workshops/language/test-support/saved.ts'
import type { SavedBlock } from '../../workshops/language/test-support/saved.ts'
import { fromFile, toFile } from './portable.ts'
import { titles } from './titles.ts'

const work = { format: 'camion', version: 1, title: 'lighthouse', object: 'kit', blocks: saved(start(turn('on', 'red'), wait(5))) }
const written = (given: unknown) => toFile(given, 'owl')?.text ?? ''

/** What a creation does, whatever its blocks are called: they are called anew on the way. */
function doneBy(text: string): unknown {
  const { program, problem } = { program: undefined, ...readCreation(text) }
  return problem ?? (JSON.parse(JSON.stringify(program, (key, one: unknown) => (key === 'id' ? undefined : one))) as unknown)
}

const examples = [new URL('../../workshops/examples/', import.meta.url), new URL('../../workshops/examples/blocks/', import.meta.url)].flatMap((folder) =>
  readdirSync(folder).flatMap((file) => (file.endsWith('.json') ? [[file, readFileSync(new URL(file, folder), 'utf8')] as const] : [])),
)

describe('a creation that goes out and comes in', () => {
  test('is the same creation, of the same crew', () => {
    const back = fromFile(written(work))
    expect(back).toMatchObject({ picture: 'owl', work: { format: 'camion', version: 1, title: 'lighthouse', object: 'kit' } })
    expect(doneBy(written(work))).toEqual(doneBy(JSON.stringify(work)))
  })

  test.each(examples)('does what it did, only what it says is gone: %s', (_file, text) => {
    const silent = text.replaceAll(/"TEXT": "[^"]*"/g, '"TEXT": ""')
    expect(doneBy(written(JSON.parse(text)))).toEqual(doneBy(silent))
  })

  test.each(examples)('is taken in whole from a file that an adult wrote: %s', (_file, text) => {
    const back = fromFile(text)
    expect(back.problem ? back : doneBy(JSON.stringify(back.work))).toEqual(doneBy(text))
  })

  test('says nothing in its bubbles any more, and how many those were', () => {
    const talking = { ...work, blocks: saved(start(say('je suis Zoé'), say('')), hanging(say('et moi'), turn('on', 'red'))) }
    const file = toFile(talking, 'owl')
    expect({ emptied: file?.emptied, bubbles: file?.text.match(/"TEXT": ""/g)?.length }).toEqual({ emptied: 2, bubbles: 3 })
  })

  test('keeps the shadow behind a block, where it stands, and how it is shown', () => {
    const times = { shadow: { type: 'number', fields: { NUMBER: 4 } }, block: { type: 'timer' } }
    const given = { ...work, blocks: saved({ type: 'repeat', x: 12, y: -3, collapsed: true, inputs: { TIMES: times } }) }
    const back = fromFile(written(given))
    expect(back.problem ? back : back.work.blocks).toEqual({
      languageVersion: 0,
      blocks: [{ type: 'repeat', id: 'b1', x: 12, y: -3, collapsed: true, inputs: { TIMES: { block: { type: 'timer', id: 'b2' }, shadow: { type: 'number', id: 'b3', fields: { NUMBER: 4 } } } } }],
    })
  })

  test('may be unfinished: an empty place, a block that is called and not made yet', () => {
    const unfinished = { ...work, blocks: saved(start(block('wait'), call('snail'))) }
    expect(fromFile(written(unfinished)).problem).toBe(undefined)
  })

  test('has a title of the list, or the usual one', () => {
    for (const { id } of titles) expect(toFile({ ...work, title: id }, 'owl')?.title).toBe(id)
    expect(toFile({ ...work, title: 'Zoé' }, 'owl')?.title).toBe('my-creation')
    expect(fromFile(JSON.stringify({ ...work, title: 'Zoé', picture: 'Zoé' }))).toMatchObject({ work: { title: 'my-creation' }, picture: 'fox' })
  })
})

test.each([
  ['nothing of ours', 'camion', 'not-json'],
  ['another file', '{"name":"x"}', 'not-a-creation'],
  ['a newer creation', JSON.stringify({ ...work, version: 2 }), 'newer'],
  ['for an object we do not know', JSON.stringify({ ...work, object: 'rocket' }), 'unknown-object'],
  ['with a block we do not know', JSON.stringify({ ...work, blocks: saved(start(block('sing'))) }), 'blocks'],
  ['as large as no child makes', JSON.stringify({ ...work, more: 'x'.repeat(1_000_000) }), 'too-large'],
])('a file is refused with its reason: %s', (_what, text, problem) => {
  expect(fromFile(text)).toEqual({ problem })
})

test.each([null, [], 'x', {}, { ...work, object: 'rocket' }])('what is no creation makes no file: %j', (given) => {
  expect(toFile(given, 'owl')).toBe(undefined)
})

describe('nothing that was typed goes out', () => {
  /** A name that no word of ours holds. */
  const canary = 'Zoé-Canari'
  const typed = fc.string({ maxLength: 8 }).map((around) => `${around}${canary}${around}`)

  const fieldOf = (place: Place): fc.Arbitrary<unknown> => (place.kind === 'typed number' ? fc.oneof(fc.integer(), typed) : place.kind === 'part' ? fc.oneof(fc.constantFrom(...kit.parts.map(({ id }) => id)), typed) : typed)
  const isField = ({ kind }: Place) => !['number', 'condition', 'statements'].includes(kind)
  const types = Object.keys(blocks) as (keyof typeof blocks)[]

  /** All that Blockly may save of a block beside its places. */
  const hiding = fc.record({ id: typed, data: typed, x: fc.oneof(fc.integer(), typed), collapsed: fc.oneof(fc.boolean(), typed), icons: typed.map((text) => ({ comment: { text } })), extraState: typed.map((text) => ({ text })), disabledReasons: typed.map((text) => [text]) }, { requiredKeys: [] })

  const { anyBlock } = fc.letrec<{ anyBlock: SavedBlock }>((tie) => ({
    anyBlock: fc.oneof({ maxDepth: 4, withCrossShrink: true }, known(fc.constant({})), known(inside(tie('anyBlock'))), unknown(inside(tie('anyBlock')))),
  }))
  function inside(inner: fc.Arbitrary<SavedBlock>): fc.Arbitrary<SavedBlock> {
    return fc.record({ block: inner, shadow: inner, next: fc.record({ block: inner }) }, { requiredKeys: [] })
  }
  function known(within: fc.Arbitrary<SavedBlock>): fc.Arbitrary<SavedBlock> {
    return fc.tuple(fc.constantFrom(...types), within, hiding).chain(([type, { block: inner, shadow, next }, hidden]) => {
      const places: readonly Place[] = blocks[type].places
      const filled = { ...(inner ? { block: inner } : {}), ...(shadow ? { shadow } : {}) }
      return fc.record(Object.fromEntries(places.filter(isField).map((place) => [place.name, fieldOf(place)]))).map((fields) => ({
        type,
        ...hidden,
        fields: { ...fields, [canary]: canary },
        inputs: { ...Object.fromEntries(places.filter((place) => !isField(place)).map(({ name }) => [name, filled])), [canary]: filled },
        ...(next ? { next } : {}),
      }))
    })
  }
  function unknown(within: fc.Arbitrary<SavedBlock>): fc.Arbitrary<SavedBlock> {
    return fc.tuple(fc.oneof(fc.constant('sing_along'), typed), within, hiding, typed).map(([type, { block: inner, shadow, next }, hidden, text]) => ({ type, ...hidden, fields: { WORDS: text, [canary]: 1 }, inputs: { SONG: { block: inner, shadow }, [canary]: { block: inner } }, next }))
  }

  const anyWork = fc.record({ title: typed, object: fc.constant('kit'), note: typed, blocks: fc.array(anyBlock, { maxLength: 5 }).chain((tops) => typed.map((text) => ({ blocks: tops, variables: [{ name: text }], workspaceComments: [{ text }], languageVersion: text }))) })

  test('of 1,000 creations with a name in every place of their files', () => {
    fc.assert(
      fc.property(anyWork, (given) => {
        expect(JSON.stringify(given)).toContain(canary)
        const file = toFile(given, 'owl')
        expect(file?.text).toMatch(/"format": "camion"/)
        expect(file?.text).not.toContain('Canari')
      }),
      { numRuns: 1000, seed: 22 },
    )
  })

  test('and a file that only changed its title would tell', () => {
    const careless = JSON.stringify({ ...work, title: 'my-creation', blocks: saved(start(say(canary))) })
    expect(careless).toContain('Canari')
    expect(written(JSON.parse(careless))).not.toContain('Canari')
  })
})
