import type { Drawings } from '../drawings.ts'
import type { MyDaysPage } from './my-days-models.ts'
import { MyDays } from './my-days.tsx'
import { myDaysWords } from './my-days-words.ts'

export const myDaysPages: Drawings<MyDaysPage> = {
  'my-days': { title: (_, locale) => myDaysWords[locale].title, content: (model, locale) => <MyDays model={model} locale={locale} /> },
}
