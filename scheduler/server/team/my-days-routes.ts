import * as z from 'zod'
import type { ShiftId, StopId } from '../../domain/ids.ts'
import { halves } from '../../domain/team/availability.ts'
import { shiftRoles } from '../../domain/team/shift.ts'
import { isDay } from '../../domain/time.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { MyDaysPage } from '../../web/team/my-days-models.ts'
import { pageSender } from '../pages/send-page.ts'
import type { SendPage } from '../pages/send-page.ts'
import { deskRoute, nothing, nowhere } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { form, typedIn } from '../sign-in/sign-in-routes.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { accept, cancelShift, decline, propose, seekAnother, shiftFound } from './acts.ts'
import { myDaysPage } from './my-days-shown.ts'
import { carryOnSearches } from './search.ts'
import type { TeamOutcome } from './take.ts'

const shiftPath = z.strictObject({ shift: z.uuid() })
/** A form of one button. */
const button = z.union([form, nothing])

/** Which place somebody would like. */
export const halfDayWanted = z.object({ stop: z.uuid(), day: z.string().refine(isDay), half: z.enum(halves), role: z.enum(shiftRoles) })

type Notice = NonNullable<MyDaysPage['notice']>

const notices: readonly Notice[] = ['accepted', 'declined', 'cancelled', 'proposed', 'seeking', 'kept']

/** The days of whoever works with the truck, and what she does about them. */
export function myDaysRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)

  /** Done: her days, which say so; told once, however often the page is loaded again. */
  const answered = async (asked: Parameters<SendPage>[0] & { readonly visitor: Visitor }, done: TeamOutcome<object>, notice: Notice) => {
    if (done.ok) return asked.reply.redirect(`${addresses.myDays}?fait=${notice}`, 303)
    return send(asked, await myDaysPage(setting, asked.visitor, { refusals: done.refusals }), 409)
  }

  /** Nobody waits for the next minute to be asked. */
  const askNext = async (done: TeamOutcome<object>): Promise<TeamOutcome<object>> => {
    if (done.ok) await carryOnSearches(setting)
    return done
  }

  /** Of her own days only; of anybody else's she learns no more than that there is nothing. */
  const act = (act: 'accepter' | 'decliner' | 'annuler' | 'chercher' | 'garder', does: string, notice: Notice, how: (shift: ShiftId, visitor: Visitor) => Promise<TeamOutcome<object>>): Route =>
    deskRoute({
      method: 'POST',
      url: `/mes-jours/:shift/${act}`,
      does,
      who: 'volunteer',
      path: shiftPath,
      body: button,
      async answer({ path, ...asked }) {
        const shift = await shiftFound(setting.database, setting, path.shift as ShiftId)
        return shift?.person === asked.visitor.person ? answered(asked, await how(shift.id, asked.visitor), notice) : nowhere(asked.reply)
      },
    })

  return [
    deskRoute({
      method: 'GET',
      url: addresses.myDays,
      does: 'One’s days with the truck: asked, to come, and where one is needed.',
      who: 'volunteer',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const done = (asked.request.query as Readonly<Record<string, unknown>>)['fait']
        const notice = notices.find((one) => one === done)
        return send(asked, await myDaysPage(setting, asked.visitor, { refusals: [], ...(notice ? { notice } : {}) }))
      },
    }),
    deskRoute({
      method: 'POST',
      url: addresses.propose,
      does: 'Says that one would like a place.',
      who: 'volunteer',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const wanted = halfDayWanted.safeParse(Object.fromEntries(['stop', 'day', 'half', 'role'].map((name) => [name, typedIn(body, name)])))
        if (!wanted.success) return answered(asked, { ok: false, refusals: [{ code: 'no-such-half-day' }] }, 'proposed')
        return answered(asked, await propose(setting, { ...wanted.data, stop: wanted.data.stop as StopId, day: wanted.data.day, person: asked.visitor.person }), 'proposed')
      },
    }),
    act('accepter', 'Says yes to being asked.', 'accepted', (shift, { person }) => accept(setting, shift, person)),
    act('decliner', 'Says no to being asked.', 'declined', (shift, { person }) => decline(setting, shift, person).then(askNext)),
    act('annuler', 'Says that one does not come any more, or takes a proposal back.', 'cancelled', (shift, { person }) => cancelShift(setting, shift, person).then(askNext)),
    act('chercher', 'Looks for somebody to take one’s place.', 'seeking', (shift, { person }) => seekAnother(setting, shift, person, true).then(askNext)),
    act('garder', 'Comes after all.', 'kept', (shift, { person }) => seekAnother(setting, shift, person, false)),
  ]
}
