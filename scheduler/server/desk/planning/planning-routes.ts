import * as z from 'zod'
import type { PersonId, ShiftId, StopId } from '../../../domain/ids.ts'
import { halves } from '../../../domain/team/availability.ts'
import { shiftRoles } from '../../../domain/team/shift.ts'
import { isDay } from '../../../domain/time.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import type { Deed } from '../../../domain/deeds.ts'
import { beginSearch } from '../../../storage/team/searches.ts'
import { addresses } from '../../../web/addresses.ts'
import type { PlacePage } from '../../../web/desk/planning/models.ts'
import type { Renderer } from '../../../web/page-models.ts'
import { pageSender } from '../../pages/send-page.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing, nowhere } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { form, typedIn } from '../../sign-in/sign-in-routes.ts'
import type { Visitor } from '../../sign-in/visitor.ts'
import type { Sent } from '../../pages/form-body.ts'
import { accept, cancelShift, decline, invite, put, shiftFound } from '../../team/acts.ts'
import { halfDayNamed } from '../../team/people-asked.ts'
import { carryOnSearches } from '../../team/search.ts'
import { against } from '../../team/take.ts'
import type { PlaceWanted, TeamOutcome } from '../../team/take.ts'
import { placePage, planningPage } from './planning-shown.ts'

const placePath = z.strictObject({ stop: z.uuid(), day: z.string().refine(isDay), half: z.enum(halves), role: z.enum(shiftRoles) })

type PlacePath = z.output<typeof placePath>
type Notice = NonNullable<PlacePage['notice']>

const notices: readonly Notice[] = ['asked', 'put', 'accepted', 'declined', 'cancelled', 'searching']

/** Who is needed when, who comes, and what a coordinator does about it. */
export function planningRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation } = setting
  const send = pageSender(setting, render)
  const named = ({ stop, day, half }: PlacePath) => ({ stop: stop as StopId, day, half })
  const here = ({ stop, day, half, role }: PlacePath) => addresses.desk.place(stop, day, half, role)

  const sendPlace = async (asked: Parameters<SendPage>[0], path: PlacePath, told: Pick<PlacePage, 'notice' | 'refusals'>, status = 200) => {
    const page = await placePage(setting, named(path), path.role, told)
    return page ? send(asked, page, status) : nowhere(asked.reply)
  }

  /** What a coordinator does about a place: done, its page says so. */
  const act = (does: string, act: string, notice: Notice, how: (asked: { readonly path: PlacePath; readonly body: Sent; readonly visitor: Visitor }) => Promise<TeamOutcome<object>>): Route =>
    deskRoute({
      method: 'POST',
      url: `/bureau/planning/:stop/:day/:half/:role/${act}`,
      does,
      who: 'coordinator',
      path: placePath,
      body: z.union([form, nothing.transform((): Sent => new Map())]),
      async answer({ path, body, visitor, ...asked }) {
        if (!(await halfDayNamed(database, setting, named(path)))) return nowhere(asked.reply)
        const done = await how({ path, body, visitor })
        return done.ok ? asked.reply.redirect(`${here(path)}?fait=${notice}`, 303) : sendPlace({ ...asked, visitor }, path, { refusals: done.refusals }, 409)
      },
    })

  const wanted = (path: PlacePath, body: Sent): PlaceWanted | undefined => {
    const person = z.uuid().safeParse(typedIn(body, 'person'))
    return person.success ? { ...named(path), role: path.role, person: person.data as PersonId } : undefined
  }

  /** A shift of this very place: of another, there is none. */
  const ofPlace = async (path: PlacePath, body: Sent): Promise<ShiftId | undefined> => {
    const id = z.uuid().safeParse(typedIn(body, 'shift'))
    const found = id.success ? await shiftFound(database, setting, id.data as ShiftId) : undefined
    return found && found.stop === path.stop && found.day === path.day && found.half === path.half && found.role === path.role ? found.id : undefined
  }

  const onShift = (how: (shift: ShiftId, body: Sent) => Promise<TeamOutcome<object>>, deed: Deed) => async ({ path, body, visitor }: { readonly path: PlacePath; readonly body: Sent; readonly visitor: Visitor }) => {
    const shift = await ofPlace(path, body)
    if (shift === undefined) return against({ code: 'no-such-shift' })
    const done = await how(shift, body)
    if (done.ok) await noteDeed(database, organisation, visitor.person, deed, shift)
    return done
  }

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.planning,
      does: 'Who is needed when, and who comes.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const from = (asked.request.query as Readonly<Record<string, unknown>>)['du']
        return send(asked, await planningPage(setting, typeof from === 'string' && isDay(from) ? from : undefined))
      },
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/planning/:stop/:day/:half/:role',
      does: 'Who could have a place of a role, and who can’t, and why.',
      who: 'coordinator',
      path: placePath,
      body: nothing,
      async answer({ path, ...asked }) {
        const done = (asked.request.query as Readonly<Record<string, unknown>>)['fait']
        const notice = notices.find((one) => one === done)
        return sendPlace(asked, path, { refusals: [], ...(notice ? { notice } : {}) })
      },
    }),
    act('Asks somebody to come.', 'demander', 'asked', async ({ path, body, visitor }) => {
      const place = wanted(path, body)
      return place ? invite(setting, place, visitor.person) : against({ code: 'no-such-shift' })
    }),
    act('Puts somebody in a team.', 'mettre', 'put', async ({ path, body, visitor }) => {
      const place = wanted(path, body)
      return place ? put(setting, place, visitor.person) : against({ code: 'no-such-shift' })
    }),
    act('Says yes to somebody who proposed herself.', 'accepter', 'accepted', onShift((shift) => accept(setting, shift, 'coordinator'), 'shift-accepted')),
    act('Says no to somebody who proposed herself, or asks somebody no longer.', 'decliner', 'declined', onShift((shift) => decline(setting, shift, 'coordinator'), 'shift-declined')),
    act('Takes somebody out of a team.', 'retirer', 'cancelled', onShift((shift, body) => cancelShift(setting, shift, 'coordinator', typedIn(body, 'because').slice(0, 500)), 'shift-cancelled')),
    act('Asks the suitable people one after the other.', 'chercher', 'searching', async ({ path, visitor }) => {
      await database.transaction().execute(async (transaction) => {
        await beginSearch(transaction, organisation, { ...named(path), role: path.role })
        await noteDeed(transaction, organisation, visitor.person, 'search-begun', path.stop)
      })
      await carryOnSearches(setting)
      return { ok: true }
    }),
  ]
}
