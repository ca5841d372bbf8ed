import type { Pack } from '../../../workshops/catalogue.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { typeset } from './typesetter.ts'
import { printWords } from './words/words.ts'

/** What a workshop has for adults: a page for the teacher, the volunteer coder's lesson. */
export const sheetKinds = ['teacher', 'lesson'] as const
export type SheetKind = (typeof sheetKinds)[number]

/** One A4 page for the teacher, or the lesson minute by minute for the volunteer coder, as a PDF. Nothing in it names a class or a person. */
export function workshopSheet(pack: Pack, kind: SheetKind, locale: Locale): Promise<Uint8Array> {
  const words = printWords[locale].workshop
  const { sheets } = pack
  const told = {
    locale,
    words,
    title: pack.title[locale],
    what: pack.forTeacher[locale],
    facts: filled(words.facts, { minutes: pack.minutes, cycles: pack.cycles.join(', ') }),
    lesson: clocked(sheets.lesson).map(({ minutes, from, children, adult }) => ({ minutes: `${minutes} min`, clock: filled(words.from, { from }), children: children[locale], adult: adult[locale] })),
  }
  if (kind === 'teacher') {
    return typeset('teacher-sheet', {
      ...told,
      takeHome: sheets.takeHome[locale],
      newWords: pack.newWords.map(({ word, means }) => ({ word: word[locale], means: means[locale] })),
      before: sheets.before[locale],
      after: sheets.after[locale],
      adaptations: sheets.adaptations[locale],
      programme: sheets.programme,
    })
  }
  return typeset('lesson-sheet', { ...told, steps: pack.steps.map(({ text }) => text[locale]), encores: pack.encores.map(({ text }) => text[locale]) })
}

/** Each part of a lesson with the minute it begins at. */
function clocked(lesson: Pack['sheets']['lesson']) {
  let from = 0
  return lesson.map((part) => {
    const begun = { ...part, from }
    from += part.minutes
    return begun
  })
}
