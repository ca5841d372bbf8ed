import * as z from 'zod'
import type { Accompaniment } from '../../../domain/accompaniment.ts'
import { schoolKinds } from '../../../domain/level.ts'
import { isDay } from '../../../domain/time.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { ruleAccompaniment } from '../../../storage/organisation.ts'
import { addresses } from '../../../web/addresses.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Asked, Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import type { Visitor } from '../../sign-in/visitor.ts'

type RuleForm = { readonly values: Readonly<Record<string, string>>; readonly wrong: readonly string[] }

/** How many adults come with a class. What is booked already stays as it is. */
export function adultsRoutes({ database, organisation }: Setting, sendWrong: (asked: Asked & { readonly visitor: Visitor }, form: RuleForm) => Promise<unknown>): readonly Route[] {
  const { desk } = addresses
  const keep = async ({ reply, visitor }: Asked & { readonly visitor: Visitor }, rule: Accompaniment | undefined) => {
    await database.transaction().execute(async (transaction) => {
      await ruleAccompaniment(transaction, organisation, rule)
      await noteDeed(transaction, organisation, visitor.person, 'adults-ruled')
    })
    return reply.redirect(`${desk.settings}?fait=adults-kept`, 303)
  }
  return [
    deskRoute({
      method: 'POST',
      url: desk.adults,
      does: 'Other numbers of adults with a class.',
      who: 'coordinator',
      path: nothing,
      body: z.string().max(20_000).transform(sentIn),
      async answer({ body, ...asked }) {
        const { rule, ...form } = readRule(body)
        return rule ? keep(asked, rule) : sendWrong(asked, form)
      },
    }),
    deskRoute({ method: 'POST', url: desk.usualAdults, does: 'The usual numbers of adults again.', who: 'coordinator', path: nothing, body: z.string().max(100), answer: (asked) => keep(asked, undefined) }),
  ]
}

/** @returns the rule, or the names of the fields that say none */
function readRule(sent: Sent): RuleForm & { readonly rule: Accompaniment | undefined } {
  const values = Object.fromEntries([...sent].map(([name, [value = '']]) => [name, value.trim()]))
  const wrong: string[] = []
  const whole = (name: string): number => {
    const typed = values[name] ?? ''
    if (!/^[1-9]\d?$/.test(typed)) wrong.push(name)
    return Number(typed)
  }
  const ratios = Object.fromEntries(schoolKinds.map((kind) => [kind, { adults: whole(`${kind}-adults`), upTo: whole(`${kind}-upTo`), oneMoreFor: whole(`${kind}-oneMoreFor`) }])) as Accompaniment['ratios']
  const { text = '', date = '' } = values
  if (text === '' || text.length > 200) wrong.push('text')
  if (!isDay(date)) wrong.push('date')
  return { values, wrong, rule: wrong.length === 0 ? { text, date, ratios } : undefined }
}
