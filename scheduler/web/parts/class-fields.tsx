import type { Accompaniment } from '../../domain/accompaniment.ts'
import type { BookValues, CommuneAsked } from '../page-models.ts'
import { AdultsRule } from './adults-rule.tsx'
import { Levels, Workshops } from './choices.tsx'
import { CommuneChoices } from './commune.tsx'
import { Line } from './fields.tsx'
import type { FormSeen } from './fields.tsx'

type ClassSeen = FormSeen & {
  readonly values: Omit<BookValues, 'headAgrees'>
  /** The communes that bear the name that was typed, when several do. */
  readonly communes: CommuneAsked | undefined
  readonly pupilsHint: string
  readonly accompaniment: Accompaniment
}

/** What a school says of itself, of its class and of the workshop it chooses. */
export function ClassFields({ values, communes, pupilsHint, accompaniment, ...seen }: ClassSeen) {
  const { book, hint } = seen.words
  return (
    <>
      <fieldset>
        <legend>{book.school}</legend>
        <Line {...seen} kind="line" name="schoolName" value={values.schoolName} autoComplete="organization" />
        <Line {...seen} kind="line" name="uai" value={values.uai} hint={hint.uai} isOptional />
        <Line {...seen} kind="line" name="schoolCommune" value={values.schoolCommune} hint={hint.schoolCommune} isOptional />
        <CommuneChoices asked={communes} locale={seen.locale} />
      </fieldset>
      <fieldset>
        <legend>{book.you}</legend>
        <Line {...seen} kind="line" name="teacher" value={values.teacher} autoComplete="name" />
        <Line {...seen} kind="email" name="email" value={values.email} hint={hint.email} autoComplete="email" />
      </fieldset>
      <fieldset>
        <legend>{book.class}</legend>
        <Levels {...seen} chosen={values.levels} isUlis={values.isUlis} />
        <Line {...seen} kind="number" name="pupils" value={values.pupils} hint={pupilsHint} />
        <AdultsRule words={seen.words} locale={seen.locale} accompaniment={accompaniment} />
        <Line {...seen} kind="number" name="adults" value={values.adults} />
        <Line {...seen} kind="lines" name="needs" value={values.needs} hint={hint.needs} isOptional />
      </fieldset>
      <Workshops {...seen} chosen={values.workshop} />
    </>
  )
}
