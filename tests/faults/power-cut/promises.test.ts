import { expect, test } from 'vitest'
import type { Note } from './notes.ts'
import { broken, promisesOf } from './promises.ts'
import type { Found } from './promises.ts'

const fox = { picture: 'fox', isHandedOver: false } as const
const kept = (version: number): readonly Note[] => [{ is: 'asked', work: `work ${version}` }, { is: 'kept', creation: 'tower', version, work: `work ${version}` }]
const upTo = (newest: number): readonly Note[] => Array.from({ length: newest }, (_, at) => kept(at + 1)).flat()
const found = (versions: readonly number[], crews: Found['crews'] = [fox]): Found => ({ crews, creations: new Map([['tower', new Map(versions.map((version) => [version, `work ${version}`]))]]) })
const nothing: Found = { crews: [], creations: new Map() }

const brokenBy = (notes: readonly Note[], there: Found) => broken(promisesOf(notes), there)

test('what was kept is there: nothing is broken', () => {
  expect(brokenBy([{ is: 'seated', picture: 'fox' }, ...upTo(2)], found([1, 2]))).toEqual([])
})

test('what was asked and not answered may be there or not', () => {
  const notes: readonly Note[] = [...upTo(2), { is: 'asked', work: 'work 3' }]
  expect([brokenBy(notes, found([1, 2])), brokenBy(notes, found([1, 2, 3]))]).toEqual([[], []])
})

test('what was kept and is not there is broken; so is what is there and is another', () => {
  expect(brokenBy(upTo(2), found([1]))).toEqual(['version 2 of tower was kept, and is not there'])
  expect(brokenBy(upTo(2), { crews: [fox], creations: new Map([['tower', new Map([[1, 'work 1'], [2, 'work 1']])]]) })).toEqual(['version 2 of tower was kept, and is another'])
})

test('a version goes when twenty newer ones are there, and not before', () => {
  const versions = Array.from({ length: 20 }, (_, at) => at + 2)
  expect(brokenBy(upTo(21), found(versions))).toEqual([])
  expect(brokenBy(upTo(21), found(versions.slice(1)))).toEqual(['version 2 of tower was kept, and is not there'])
})

test('nobody’s work is never there', () => {
  expect(brokenBy([], found([1]))).toEqual(['version 1 of tower is nobody\'s work'])
})

test('a crew that sat down is there; one that handed over has', () => {
  expect(brokenBy([{ is: 'seated', picture: 'fox' }], nothing)).toEqual(['fox sat down, and was never here'])
  expect(brokenBy([{ is: 'handed-over', picture: 'fox' }], { ...nothing, crews: [fox] })).toEqual(['fox handed over, and has not'])
})

test('while a visit ends all of it is there, or none', () => {
  const notes: readonly Note[] = [...upTo(2), { is: 'ending' }]
  expect([brokenBy(notes, found([1, 2])), brokenBy(notes, nothing)]).toEqual([[], []])
  expect(brokenBy(notes, found([1]))).toEqual(['version 2 of tower was kept, and is not there'])
})

test('a crew that sits down after a visit that may have ended takes nothing from it', () => {
  const notes: readonly Note[] = [...upTo(2), { is: 'ending' }, { is: 'seated', picture: 'owl' }]
  expect(brokenBy(notes, { ...nothing, crews: [{ picture: 'owl', isHandedOver: false }] })).toEqual([])
  expect(brokenBy(notes, nothing)).toEqual(['owl sat down, and was never here'])
})

test('what was said to be erased does not come back', () => {
  const notes: readonly Note[] = [...upTo(1), { is: 'ending' }, { is: 'ended' }]
  expect([brokenBy(notes, nothing), brokenBy(notes, found([1]))]).toEqual([[], ['tower was erased, and is there']])
})
