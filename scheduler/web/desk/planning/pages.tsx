import type { Drawings } from '../../drawings.ts'
import { roleWords } from '../../team/role-words.ts'
import { dayInWords } from '../../words/days.ts'
import { filled } from '../../words/words.ts'
import type { DeskPlanningPage } from './models.ts'
import { Place } from './place.tsx'
import { Planning } from './planning.tsx'
import { planningWords } from './words.ts'

export const deskPlanningPages: Drawings<DeskPlanningPage> = {
  'desk-planning': { title: (_, locale) => planningWords[locale].title, content: (model, locale) => <Planning model={model} locale={locale} /> },
  'desk-place': {
    title: ({ role, halfDay: { day, half } }, locale) => filled(planningWords[locale].placeTitle, { role: roleWords[locale].name[role], day: dayInWords(day, locale), half: planningWords[locale].halves[half] }),
    content: (model, locale) => <Place model={model} locale={locale} />,
  },
}
