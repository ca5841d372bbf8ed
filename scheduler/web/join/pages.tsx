import type { Drawings } from '../drawings.ts'
import { wordsIn } from '../words/words.ts'
import { Availability } from './availability.tsx'
import { Join } from './join.tsx'
import type { JoinAreaPage } from './models.ts'
import { Profile } from './profile.tsx'
import { joinWords } from './words.ts'

export const joinPages: Drawings<JoinAreaPage> = {
  join: { title: (_, locale) => joinWords[locale].join.title, content: (model, locale) => <Join model={model} words={wordsIn[locale]} locale={locale} /> },
  profile: { title: ({ isOfTeam }, locale) => joinWords[locale].profile[isOfTeam ? 'title' : 'titleToJoin'], content: (model, locale) => <Profile model={model} words={wordsIn[locale]} locale={locale} /> },
  availability: { title: (_, locale) => joinWords[locale].availability.title, content: (model, locale) => <Availability model={model} words={wordsIn[locale]} locale={locale} /> },
}
