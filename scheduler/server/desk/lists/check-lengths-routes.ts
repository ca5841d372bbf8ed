import * as z from 'zod'
import { checkKinds } from '../../../domain/team/clearance.ts'
import type { CheckKind } from '../../../domain/team/clearance.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { ruleCheckLengths } from '../../../storage/team/checks.ts'
import { addresses } from '../../../web/addresses.ts'
import type { LengthsTyped } from '../../../web/desk/lists/models.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Asked, Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import type { Visitor } from '../../sign-in/visitor.ts'

type Lengths = Readonly<Record<CheckKind, number>>

/** Days: three years. */
const LONGEST = 1095

/** How many days each kind of check counts. Those that were noted already stay as they are. */
export function checkLengthsRoutes({ database, organisation }: Setting, sendWrong: (asked: Asked & { readonly visitor: Visitor }, typed: LengthsTyped) => Promise<unknown>): readonly Route[] {
  const { desk } = addresses
  const keep = async ({ reply, visitor }: Asked & { readonly visitor: Visitor }, lengths: Lengths | undefined) => {
    await database.transaction().execute(async (transaction) => {
      await ruleCheckLengths(transaction, organisation, lengths)
      await noteDeed(transaction, organisation, visitor.person, 'check-lengths-ruled')
    })
    return reply.redirect(`${desk.settings}?fait=check-lengths-kept`, 303)
  }
  return [
    deskRoute({
      method: 'POST',
      url: desk.checkLengths,
      does: 'Other lengths of checks.',
      who: 'coordinator',
      path: nothing,
      body: z.string().max(2_000).transform(sentIn),
      async answer({ body, ...asked }) {
        const typed = readLengths(body)
        return typed.wrong.length === 0 ? keep(asked, Object.fromEntries(checkKinds.map((kind) => [kind, Number(typed.values[kind])])) as Lengths) : sendWrong(asked, typed)
      },
    }),
    deskRoute({ method: 'POST', url: desk.usualCheckLengths, does: 'The usual lengths of checks again.', who: 'coordinator', path: nothing, body: z.string().max(100), answer: (asked) => keep(asked, undefined) }),
  ]
}

function readLengths(sent: Sent): LengthsTyped {
  const values = Object.fromEntries(checkKinds.map((kind) => [kind, (sent.get(kind)?.[0] ?? '').trim().slice(0, 20)])) as LengthsTyped['values']
  return { values, wrong: checkKinds.filter((kind) => !/^[1-9]\d{0,3}$/.test(values[kind]) || Number(values[kind]) > LONGEST) }
}
