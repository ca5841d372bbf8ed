import { expect, test } from 'vitest'
import { objectNamed } from '../hardware/objects/objects.ts'
import { catalogue, workshopNamed } from './catalogue.ts'

test('nine workshops, each for its cycles', () => {
  expect(catalogue.map(({ id, minutes, cycles }) => [id, minutes, cycles])).toEqual([
    ['premier-clin-d-oeil', 25, [2]],
    ['le-feu-du-carrefour', 45, [2, 3]],
    ['la-veilleuse', 45, [3]],
    ['le-theremine', 45, [3]],
    ['le-reactometre', 45, [3, 4]],
    ['la-fleur-qui-s-ouvre', 45, [3]],
    ['la-carte-qui-chante', 45, [2, 3]],
    ['la-boite-a-secrets', 45, [3, 4]],
    ['la-lanterne-qui-respire', 45, [2, 3]],
  ])
})

test('each is built of parts that the truck has on a board', () => {
  expect(catalogue.filter(({ object }) => (objectNamed(object)?.parts.length ?? 0) === 0)).toEqual([])
})

test('each says one sentence to a teacher, in both languages', () => {
  for (const { forTeacher } of catalogue) {
    expect(forTeacher.fr).toMatch(/^\p{Lu}[^.]+\.$/u)
    expect(forTeacher.en).toMatch(/^\p{Lu}[^.]+\.$/u)
  }
})

test('a workshop is found by its id, and nothing else is', () => {
  expect(workshopNamed('la-veilleuse')).toBe(catalogue[2])
  expect(workshopNamed('La veilleuse')).toBeUndefined()
})

test('nobody changes it', () => {
  expect(Object.isFrozen(catalogue) && catalogue.every((workshop) => Object.isFrozen(workshop))).toBe(true)
})
