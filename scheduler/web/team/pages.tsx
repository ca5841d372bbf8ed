import type { Drawings } from '../drawings.ts'
import { dayInWords } from '../words/days.ts'
import { filled } from '../words/words.ts'
import type { TeamAreaPage } from './models.ts'
import { MyDay } from './my-day.tsx'
import { teamWords } from './words.ts'

export const teamAreaPages: Drawings<TeamAreaPage> = {
  'my-day': { title: ({ day, commune }, locale) => filled(teamWords[locale].day.title, { day: dayInWords(day, locale), commune }), content: (model, locale) => <MyDay model={model} locale={locale} /> },
}
