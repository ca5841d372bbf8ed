import { describe, expect, test } from 'vitest'
import { catalogue, workshopNamed } from '../../../workshops/catalogue.ts'
import { lettersIn, lettersOf, sheetsOf, textIn } from './test-support/pdf-read.ts'
import { workshopSheet } from './workshop-sheets.ts'

const locales = ['fr', 'en'] as const

describe.each(catalogue)('the papers of $id', (pack) => {
  test.each(locales)('the teacher’s is one A4 page with all that it has to say (%s)', async (locale) => {
    const pdf = await workshopSheet(pack, 'teacher', locale)
    expect(sheetsOf(pdf)).toEqual({ pages: 1, size: 'A4' })
    const letters = lettersIn(pdf)
    const { sheets, newWords } = pack
    const told = [pack.title, pack.forTeacher, sheets.takeHome, sheets.before, sheets.after, sheets.adaptations, ...newWords.map(({ means }) => means), ...sheets.lesson.map(({ children }) => children)].map((text) => text[locale])
    for (const text of [...told, ...sheets.programme]) expect(letters).toContain(lettersOf(text))
  })

  test.each(locales)('the coder’s is a lesson of two A4 pages: what to say, and what each child reads (%s)', async (locale) => {
    const pdf = await workshopSheet(pack, 'lesson', locale)
    expect(sheetsOf(pdf)).toEqual({ pages: 2, size: 'A4' })
    const letters = lettersIn(pdf)
    for (const { adult } of pack.sheets.lesson) expect(letters).toContain(lettersOf(adult[locale]))
    for (const { text } of [...pack.steps, ...pack.encores]) expect(letters).toContain(lettersOf(text[locale]))
  })
})

test('a lesson says from which minute on each part is', async () => {
  const pack = workshopNamed('premier-clin-d-oeil')
  if (!pack) throw new Error('there is no such pack')
  const text = textIn(await workshopSheet(pack, 'lesson', 'fr'))
  for (const from of [0, 3, 7, 12, 19, 23]) expect(text).toContain(`dès ${from} min`)
})
