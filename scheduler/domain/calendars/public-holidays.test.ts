import { describe, expect, test } from 'vitest'
import { daysFrom } from '../time.ts'
import type { Day } from '../time.ts'
import { publicHolidaysOf } from './public-holidays.ts'

const in2027 = (department: string) => {
  const name = publicHolidaysOf(department)
  return daysFrom('2027-01-01' as Day, '2027-12-31' as Day).flatMap((day) => (name(day) === undefined ? [] : [`${day} ${String(name(day))}`]))
}

const everywhere = [
  '2027-01-01 Nouvel An',
  '2027-03-29 Lundi de Pâques',
  '2027-05-01 Fête du travail',
  '2027-05-06 Ascension',
  '2027-05-08 Fête de la Victoire 1945',
  '2027-05-17 Lundi de Pentecôte',
  '2027-07-14 Fête Nationale de la France',
  '2027-08-15 Assomption',
  '2027-11-01 Toussaint',
  '2027-11-11 Armistice 1918',
  '2027-12-25 Noël',
]

describe('public holidays', () => {
  test('are eleven in most of France', () => {
    expect(in2027('37')).toEqual(everywhere)
  })

  test.each(['57', '67', '68'])('are thirteen in Alsace and Moselle (%s)', (department) => {
    expect(in2027(department)).toEqual([...everywhere, '2027-03-26 Vendredi saint', '2027-12-26 Lendemain de Noël'].sort())
  })

  test.each([
    ['974', '2027-12-20 Abolition de l’esclavage'],
    ['976', '2027-04-27 Abolition de l’esclavage'],
    ['973', '2027-06-10 Abolition de l’esclavage'],
  ])('overseas has one more (%s)', (department, own) => {
    expect(in2027(department)).toEqual([...everywhere, own].sort())
  })

  test('have names in French wherever there is a French school', () => {
    expect(['971', '972', '975', '977', '978', '986', '987', '988'].map((department) => publicHolidaysOf(department)('2027-05-01' as Day))).toEqual(Array(8).fill('Fête du travail'))
  })
})
