import type { Drawings } from '../../drawings.ts'
import { CheckEnd } from './check-end.tsx'
import type { DeskPeoplePages } from './models.ts'
import { People } from './people.tsx'
import { Person } from './person.tsx'
import { wordsOf } from './words.ts'

export const deskPeoplePages: Drawings<DeskPeoplePages> = {
  'desk-people': { title: (_, locale) => wordsOf(locale).people.title, content: (model, locale) => <People model={model} locale={locale} /> },
  'desk-person': { title: ({ name, email }) => (name === '' ? email : name), content: (model, locale) => <Person model={model} locale={locale} /> },
  'desk-check-end': { title: (_, locale) => wordsOf(locale).end.title, content: (model, locale) => <CheckEnd model={model} locale={locale} /> },
}
