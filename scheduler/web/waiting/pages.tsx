import type { Drawings } from '../drawings.ts'
import { wordsIn } from '../words/words.ts'
import { DeskWaiting } from './desk-waiting.tsx'
import { JoinWaiting } from './join-waiting.tsx'
import type { WaitingPage } from './models.ts'
import { MoveBooking } from './move-booking.tsx'
import { WaitingList } from './waiting-list.tsx'
import { waitingWords } from './words.ts'

export const waitingPages: Drawings<WaitingPage> = {
  'join-waiting': { title: (_, locale) => waitingWords[locale].join.title, content: (model, locale) => <JoinWaiting model={model} words={wordsIn[locale]} locale={locale} /> },
  waiting: { title: (_, locale) => waitingWords[locale].waiting.title, content: (model, locale) => <WaitingList model={model} locale={locale} /> },
  'move-booking': { title: (_, locale) => waitingWords[locale].move.title, content: (model, locale) => <MoveBooking model={model} words={wordsIn[locale]} locale={locale} /> },
  'desk-waiting': { title: (_, locale) => waitingWords[locale].desk.title, content: (model, locale) => <DeskWaiting model={model} words={wordsIn[locale]} locale={locale} /> },
}
