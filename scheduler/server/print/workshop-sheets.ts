import type { Pack } from '../../../workshops/catalogue.ts'
import { filled } from '../../web/words/words.ts'
import type { Locale } from '../../web/words/words.ts'
import { templateSheet } from './template-sheet.ts'
import { typeset } from './typesetter.ts'
import { printWords } from './words/words.ts'

/** What a workshop has on paper: a page for the teacher, the volunteer coder's lesson, what is cut out of card. */
export type SheetKind = 'teacher' | 'lesson' | 'template'

/** The papers that there are of a workshop: not every object is put together of card. */
export const sheetKindsOf = ({ template }: Pack): readonly SheetKind[] => ['teacher', 'lesson', ...(template ? (['template'] as const) : [])]

/** One A4 page for the teacher, the lesson minute by minute for the volunteer coder, or the pieces to cut out, as a PDF. Nothing in it names a class or a person. */
export function workshopSheet(pack: Pack, kind: SheetKind, locale: Locale): Promise<Uint8Array> {
  if (kind === 'template') {
    if (!pack.template) throw new Error(`${pack.id} has no template`)
    return templateSheet(pack, pack.template, locale)
  }
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
