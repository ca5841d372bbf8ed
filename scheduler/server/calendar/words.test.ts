import { expect, test } from 'vitest'
import { atCommune, calendarWords } from './words.ts'

test.each([
  ['Tours', 'à Tours'],
  ['Le Mans', 'au Mans'],
  ['Les Avirons', 'aux Avirons'],
  ['La Rochelle', 'à La Rochelle'],
  ['L’Haÿ-les-Roses', 'à L’Haÿ-les-Roses'],
  ['Lens', 'à Lens'],
])('the truck is %s: %s', (name, said) => {
  expect(atCommune(name, 'fr')).toBe(said)
  expect(atCommune(name, 'en')).toBe(`in ${name}`)
})

test('both languages leave the same open', () => {
  const open = (text: string) => text.match(/\{\{\w+\}\}/g) ?? []
  const opened = Object.values(calendarWords).map((words) => Object.entries(words).map(([name, text]) => [name, open(text)]))
  expect(opened[1]).toEqual(opened[0])
})
