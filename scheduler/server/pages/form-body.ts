import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { askFields, bookFields, headCountFields } from '../../web/fields.ts'
import type { AskField, BookField, HeadCountField, ProblemCode } from '../../web/fields.ts'
import type { BookValues, CommuneAsked, Problem, Typed } from '../../web/page-models.ts'
import type { Commune } from '../../domain/communes.ts'
import { levels } from '../../domain/level.ts'
import type { Level } from '../../domain/level.ts'
import { isUai, uaiOf } from '../../domain/school.ts'
import { communeTyped } from '../../storage/communes/known.ts'
import type { Request } from '../../storage/requests.ts'
import { wishKey } from '../booking-form.ts'
import type { BookingForm } from '../booking-form.ts'
import { communeChoice } from '../communes/commune-choice.ts'

/** What a page's form sends: each name once, or several times. */
export type Sent = ReadonlyMap<string, readonly string[]>

/** The body of a form (`application/x-www-form-urlencoded`). Nobody types a NUL, and a database keeps none. */
export function sentIn(body: string): Sent {
  const sent = new Map<string, string[]>()
  for (const [name, value] of new URLSearchParams(body)) sent.set(name, [...(sent.get(name) ?? []), value.replaceAll('\0', '')])
  return sent
}

/** The key under which a form is one wish however often it is sent; a form without one of ours is a wish of its own. */
export function wishIn(sent: Sent): string {
  const key = wishKey.safeParse(sent.get('key')?.[0])
  return key.success ? key.data : randomUUID()
}

/** A form that was read: what it says, or what is wrong with which field. Its values come back to the page as they were typed. */
export type Read<Form, Values, Field extends string> = { readonly values: Values; readonly form: Form | undefined; readonly problems: readonly Problem<Field>[]; /** Those that bear the name that was typed, when several do. */ readonly communes?: CommuneAsked | undefined }

/** The same limits as for programs (`booking-form.ts`). */
const longest: Partial<Record<BookField | AskField, number>> = { schoolName: 120, uai: 20, schoolCommune: 80, teacher: 80, email: 160, needs: 1_000, workshop: 60, commune: 80, who: 120, phone: 40, message: 2_000 }

const first = (sent: Sent, name: string): string => (sent.get(name)?.[0] ?? '').trim()

/** Reads a form field by field, and keeps what is wrong with which. */
export class FormReader<Field extends string> {
  readonly problems: Problem<Field>[] = []
  communes: CommuneAsked | undefined
  readonly #sent: Sent
  readonly #longest: Partial<Record<string, number>>

  /** @param lengths of its fields, in characters */
  constructor(sent: Sent, lengths: Partial<Record<Field, number>> = longest as Partial<Record<Field, number>>) {
    this.#sent = sent
    this.#longest = lengths
  }

  text(field: Field, isNeeded = true): string {
    const typed = first(this.#sent, field)
    if (typed === '' && isNeeded) this.#wrong(field, 'missing')
    if (typed.length > (this.#longest[field] ?? Infinity)) this.#wrong(field, 'too-long')
    return typed
  }

  email(field: Field): string {
    const typed = this.text(field)
    if (typed !== '' && !z.email().safeParse(typed).success) this.#wrong(field, 'not-email')
    return typed
  }

  /** One at least is ticked. */
  levels(field: Field): Level[] {
    const ticked = (this.#sent.get(field) ?? []).filter((level): level is Level => (levels as readonly string[]).includes(level))
    if (ticked.length === 0) this.#wrong(field, 'missing')
    return ticked
  }

  uai(field: Field): string | undefined {
    const typed = this.text(field, false)
    if (typed !== '' && !isUai(uaiOf(typed))) this.#wrong(field, 'not-uai')
    return typed === '' ? undefined : uaiOf(typed)
  }

  whole(field: Field): number {
    const typed = this.text(field)
    if (typed !== '' && !/^\d{1,4}$/.test(typed)) this.#wrong(field, 'not-whole')
    return Number(typed)
  }

  /** The commune that is meant by what was typed; of several, the one chosen among them (`communeCode`). A name that is not known may stand where it `mayBeUnknown`. */
  commune(field: Field, typed: string, mayBeUnknown: boolean): Commune | undefined {
    if (typed === '' || this.problems.some((problem) => problem.field === field)) return undefined
    const meant = communeTyped(typed)
    if (meant.is === 'one') return meant.commune
    if (meant.is === 'none') {
      if (!mayBeUnknown) this.#wrong(field, 'no-such-commune')
      return undefined
    }
    const chosen = first(this.#sent, 'communeCode')
    this.communes = { choices: meant.communes.map(communeChoice), chosen }
    const commune = meant.communes.find(({ code }) => code === chosen)
    if (!commune && chosen !== 'none') this.#wrong(field, 'several-communes')
    return commune
  }

  #wrong(field: Field, code: ProblemCode): void {
    this.problems.push({ field, code })
  }
}

const typed = <Field extends string>(fields: readonly Field[], sent: Sent): Typed<Field> => Object.fromEntries(fields.map((field) => [field, first(sent, field)])) as Typed<Field>

export function readBooking(sent: Sent, language: 'fr' | 'en'): Read<BookingForm, BookValues, BookField> {
  const reader = new FormReader<BookField>(sent)
  const form: BookingForm = {
    schoolName: reader.text('schoolName'),
    uai: reader.uai('uai'),
    commune: reader.commune('schoolCommune', reader.text('schoolCommune', false), false)?.code,
    teacher: reader.text('teacher'),
    email: reader.email('email'),
    levels: reader.levels('levels'),
    isUlis: first(sent, 'isUlis') === 'yes',
    pupils: reader.whole('pupils'),
    adults: reader.whole('adults'),
    workshop: reader.text('workshop'),
    needs: reader.text('needs', false),
    needsHead: reader.text('headAgrees') === 'no',
    language,
  }
  const { problems, communes } = reader
  return { values: { ...typed(bookFields, sent), levels: form.levels, isUlis: form.isUlis }, form: problems.length === 0 ? form : undefined, problems, communes }
}

export function readHeadCount(sent: Sent): Read<{ readonly pupils: number; readonly adults: number }, Typed<HeadCountField>, HeadCountField> {
  const reader = new FormReader<HeadCountField>(sent)
  const form = { pupils: reader.whole('pupils'), adults: reader.whole('adults') }
  return { values: typed(headCountFields, sent), form: reader.problems.length === 0 ? form : undefined, problems: reader.problems }
}

/** Somebody asks for the truck; where a commune of that name is known, it is that one. */
export function readAsking(sent: Sent): Read<Request, Typed<AskField>, AskField> {
  const reader = new FormReader<AskField>(sent)
  const commune = reader.text('commune')
  const form = { commune, communeCode: reader.commune('commune', commune, true)?.code, who: reader.text('who'), email: reader.email('email'), phone: reader.text('phone', false), message: reader.text('message', false) }
  return { values: typed(askFields, sent), form: reader.problems.length === 0 ? form : undefined, problems: reader.problems, communes: reader.communes }
}

/** A form that nobody has filled in yet. */
export const untyped = <Field extends string>(fields: readonly Field[]): Typed<Field> => typed(fields, new Map())
