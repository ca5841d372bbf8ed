import type { Drawings } from '../drawings.ts'
import { dayInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { TeamAreaPage } from './models.ts'
import { MyDay } from './my-day.tsx'
import { MyDays } from './my-days.tsx'
import { myDaysWords } from './my-days-words.ts'
import { teamWords } from './words.ts'

export const teamAreaPages: Drawings<TeamAreaPage> = {
  'my-days': { title: (_, locale) => myDaysWords[locale].title, content: (model, locale) => <MyDays model={model} locale={locale} /> },
  'my-day': { title: ({ day, commune }, locale) => filled(teamWords[locale].day.title, { day: dayInWords(day, locale), commune }), content: (model, locale) => <MyDay model={model} locale={locale} /> },
}
