import type { Drawings } from '../../drawings.ts'
import { filled } from '../../words/words.ts'
import type { DeskReportPage } from './models.ts'
import { Report } from './report.tsx'
import { reportWords } from './words.ts'

export const deskReportPages: Drawings<DeskReportPage> = {
  'desk-report': { title: ({ season }, locale) => filled(reportWords[locale].title, { season }), content: (model, locale) => <Report model={model} locale={locale} /> },
}
