import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import type { StopId } from '../../../domain/ids.ts'
import { isDay } from '../../../domain/time.ts'
import { schoolHolidaysOf } from '../../../storage/official-calendar.ts'
import { overridesOf, stopKept, toursKept, trucksKept } from '../../../storage/season.ts'
import type { StopKept } from '../../../storage/season.ts'
import { addresses } from '../../../web/addresses.ts'
import type { Filled, Mend, StopFormPage, StopLookPage } from '../../../web/desk/stops/models.ts'
import { wishIn } from '../../pages/form-body.ts'
import type { Sent } from '../../pages/form-body.ts'
import { languageOf } from '../../pages/pages-shown.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import type { Visitor } from '../../sign-in/visitor.ts'
import { changeStop } from './change.ts'
import { daysLooked, lookShown } from './look-shown.ts'
import { planOf } from './plan.ts'
import { FormReader, filledIn } from './read.ts'
import { form } from './season-routes.ts'
import { copied, movedTo, readStop, stopFilled, unmade } from './stop-form.ts'
import { backToStop } from './stop-notices.ts'
import type { Whither } from './stop-notices.ts'

type Asked = Parameters<SendPage>[0] & { readonly visitor: Visitor }

const stopPath = z.strictObject({ stop: z.uuid() })
/** In an address: where a stop would go. */
const whither = z.object({ du: z.string().refine(isDay), camion: z.uuid() })

/** What the buttons of the pages send along, and is no field of the stop. */
const notFields = new Set(['key', 'act', 'mark', 'along', 'alongShown', 'because', 'takeDrive'])

const sentAs = (values: Filled): Sent => new Map(Object.entries(values).map(([field, value]) => [field, [value]]))

/** Where a stop was that has moved: to be put back. */
const wasElsewhere = (before: StopKept, after: StopKept): Whither | undefined => (before.days.first === after.days.first && before.truck === after.truck ? undefined : { first: before.days.first, truck: before.truck })

/** A stop is made or changed: its form, what follows from it and what it would break, and then it is done. */
export function stopRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting

  const formPage = async (before: StopKept | undefined, values: Filled, key: string, told: { readonly problems?: readonly Mend[]; readonly communes?: StopFormPage['communes'] } = {}): Promise<StopFormPage> => {
    const [trucks, tours] = await Promise.all([trucksKept(database, organisation), toursKept(database, organisation)])
    return {
      page: 'desk-stop-form',
      stop: before && { id: before.id, commune: before.communeName },
      values,
      communes: told.communes ?? [],
      trucks: trucks.map(({ id, name }) => ({ value: id, label: name })),
      tours: tours.map(({ id, title }) => ({ value: id, label: title })),
      problems: told.problems ?? [],
      key,
    }
  }

  /** Every button of the form and of the page that follows it. */
  const answer = async (asked: Asked, before: StopKept | undefined, sent: Sent): Promise<unknown> => {
    const all = filledIn(sent)
    const wish = wishIn(sent)
    const values: Filled = { ...Object.fromEntries(Object.entries(all).filter(([field]) => !notFields.has(field))), ...(all['takeDrive'] === undefined ? {} : { drive: all['takeDrive'] }) }
    const [trucks, tours] = await Promise.all([trucksKept(database, organisation), toursKept(database, organisation)])
    const { problems, communes, after, newTour } = readStop(values, { organisation, trucks, tours, before, id: z.uuid().safeParse(wish).data ?? randomUUID(), now: setting.now() })
    const reader = new FormReader(values)
    const drives = new Map(Object.keys(values).filter((field) => field.startsWith('drive-')).map((field) => [field.slice('drive-'.length) as StopId, reader.minutes(field)]))
    if (all['act'] === 'edit') return send(asked, await formPage(before, values, wish))
    if (!after) return send(asked, await formPage(before, values, wish, { problems, communes }), 422)

    // Nobody unticked a box that was not there.
    const along = all['alongShown'] !== 'yes' || all['along'] === 'yes'
    const change = { before, after, along, drives, newTour }
    const because = (all['because'] ?? '').trim().slice(0, 1_000).toWellFormed()
    const look = async (code?: Mend['code']) => {
      const plan = await planOf(database, setting, change)
      if (!plan.own) throw new Error('a stop without a truck')
      if (plan.inTheWay) return send(asked, await formPage(before, values, wish, { problems: [{ field: 'first', code: 'truck-elsewhere', what: plan.inTheWay.communeName }] }), 422)
      const [holidays, overrides] = await Promise.all([schoolHolidaysOf(database, organisation), overridesOf(database, organisation, after.id)])
      const page: StopLookPage = { ...lookShown(plan, plan.own, before, daysLooked(plan.own, holidays, overrides, values)), values, along, because, problems: [...reader.problems, ...(code === undefined ? [] : [{ field: 'plan', code }])], key: wish }
      return send(asked, page, page.problems.length === 0 ? 200 : code === undefined ? 422 : 409)
    }
    if (all['act'] !== 'save' || reader.problems.length > 0) return look()
    const done = await changeStop(setting, change, { person: asked.visitor.person, wish, mark: all['mark'] ?? '', because, asked: { values, before: before?.id ?? null, because, along } })
    if (done.ok) return backToStop(asked.reply, done.answer.stop, before ? 'change' : 'cree', before && wasElsewhere(before, after))
    return look(done.refusal.code === 'key-used-for-another-wish' ? 'sent-twice' : done.refusal.code === 'slots-overlap' ? 'slots-overlap' : 'changed-meanwhile')
  }

  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.newStop,
      does: 'The form of a new stop.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const query = asked.request.query as Readonly<Record<string, unknown>>
        const [trucks, tours] = await Promise.all([trucksKept(database, organisation), toursKept(database, organisation)])
        const copy = z.uuid().safeParse(query['copie']).data
        const like = copy === undefined ? undefined : await stopKept(database, organisation, copy as StopId)
        const zone = trucks.find(({ id }) => id === like?.truck)?.zone ?? 'Europe/Paris'
        const values = like ? copied(stopFilled(like, zone, languageOf(asked.request))) : unmade(trucks, tours, setting.now(), z.string().max(80).safeParse(query['commune']).data)
        return send(asked, await formPage(undefined, values, randomUUID()))
      },
    }),
    deskRoute({ method: 'POST', url: addresses.desk.newStop, does: 'A new stop: what follows from it, then it is kept as a draft.', who: 'coordinator', path: nothing, body: form, answer: ({ body, ...asked }) => answer(asked, undefined, body) }),
    deskRoute({
      method: 'GET',
      url: '/bureau/etapes/:stop/modifier',
      does: 'The form of a stop; what it would break to move it, where its address says whither.',
      who: 'coordinator',
      path: stopPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const before = await stopKept(database, organisation, path.stop as StopId)
        if (!before || before.state === 'cancelled') return send(asked, { page: 'not-found' }, 404)
        const zone = (await trucksKept(database, organisation)).find(({ id }) => id === before.truck)?.zone ?? 'Europe/Paris'
        const values = stopFilled(before, zone, languageOf(asked.request))
        const to = whither.safeParse(asked.request.query)
        return to.success ? answer(asked, before, sentAs({ ...movedTo(values, to.data.du, to.data.camion), key: randomUUID() })) : send(asked, await formPage(before, values, randomUUID()))
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/etapes/:stop/modifier',
      does: 'Changes or moves a stop: what it would break, then it is done.',
      who: 'coordinator',
      path: stopPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const before = await stopKept(database, organisation, path.stop as StopId)
        return before && before.state !== 'cancelled' ? answer(asked, before, body) : send(asked, { page: 'not-found' }, 404)
      },
    }),
  ]
}
