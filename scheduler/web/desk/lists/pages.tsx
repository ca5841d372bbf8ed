import type { Drawings } from '../../drawings.ts'
import { filled } from '../../words/words.ts'
import { Booking } from './booking.tsx'
import { Bookings } from './bookings.tsx'
import { Calendar } from './calendar.tsx'
import type { DeskListsPage } from './models.ts'
import { wordsOf } from './parts.tsx'
import { Requests } from './requests.tsx'
import { Settings } from './settings.tsx'
import { Tables } from './tables.tsx'

export const deskListsPages: Drawings<DeskListsPage> = {
  'desk-bookings': { title: (_, locale) => wordsOf(locale).bookings.title, content: (model, locale) => <Bookings model={model} locale={locale} /> },
  'desk-booking': { title: ({ school }, locale) => filled(wordsOf(locale).booking.title, { school: school.name === '' ? wordsOf(locale).booking.erased : school.name }), content: (model, locale) => <Booking model={model} locale={locale} /> },
  'desk-requests': { title: (_, locale) => wordsOf(locale).requests.title, content: (model, locale) => <Requests model={model} locale={locale} /> },
  'desk-settings': { title: (_, locale) => wordsOf(locale).settings.title, content: (model, locale) => <Settings model={model} locale={locale} /> },
  'desk-calendar': { title: (_, locale) => wordsOf(locale).calendar.title, content: (model, locale) => <Calendar model={model} locale={locale} /> },
  'desk-tables': { title: (_, locale) => wordsOf(locale).tables.title, content: (model, locale) => <Tables model={model} locale={locale} /> },
}
