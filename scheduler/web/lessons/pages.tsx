import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { Drawings } from '../drawings.ts'
import { filled } from '../words/words.ts'
import { Lesson } from './lesson.tsx'
import type { LessonPage } from './models.ts'
import { lessonWords } from './words.ts'

export const lessonPages: Drawings<LessonPage> = {
  lesson: {
    title: ({ workshop, moment }, locale) => `${filled(lessonWords[locale].title, { workshop: workshopNamed(workshop)?.title[locale] ?? workshop })}, ${moment}`,
    content: (model, locale) => <Lesson model={model} locale={locale} />,
  },
}
