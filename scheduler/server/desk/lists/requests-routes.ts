import * as z from 'zod'
import { pooled } from '../../../domain/requests-pooled.ts'
import type { Recognised } from '../../../domain/requests-pooled.ts'
import { dayAt } from '../../../domain/time.ts'
import type { Instant } from '../../../domain/time.ts'
import { communeCoded, communeTyped } from '../../../storage/communes/known.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { markRequest, requestsListed } from '../../../storage/requests-listed.ts'
import type { RequestListed } from '../../../storage/requests-listed.ts'
import { addresses } from '../../../web/addresses.ts'
import type { DeskRequestsPage } from '../../../web/desk/lists/models.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'

const requestPath = z.strictObject({ request: z.uuid() })
const form = z.string().max(1_000).transform(sentIn)
const states = ['open', 'answered'] as const

/** The days on which requests came are those of the organisation's own clock. */
const ZONE = 'Europe/Paris'

/** Who asked for the truck, by commune. */
export function requestsRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting
  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.requests,
      does: 'The requests for the truck, by commune. The look at their contacts is noted.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const requests = await requestsListed(database, organisation)
        if (requests.length > 0) await noteDeed(database, organisation, asked.visitor.person, 'request-contacts-seen')
        return send(asked, requestsPage(requests))
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/demandes/:request',
      does: 'Marks a request as answered, or opens it again.',
      who: 'coordinator',
      path: requestPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const state = states.find((one) => one === body.get('state')?.[0])
        const isMarked = state !== undefined && (await database.transaction().execute(async (transaction) => {
          const isThere = await markRequest(transaction, organisation, path.request, state)
          if (isThere) await noteDeed(transaction, organisation, asked.visitor.person, state === 'answered' ? 'request-answered' : 'request-opened-again', path.request)
          return isThere
        }))
        return isMarked ? asked.reply.redirect(addresses.desk.requests, 303) : send(asked, { page: 'not-found' }, 404)
      },
    }),
  ]
}

function requestsPage(requests: readonly RequestListed[]): DeskRequestsPage {
  return {
    page: 'desk-requests',
    pools: pooled(requests, recognise).map(({ code, name, open, requests: of }) => ({
      code,
      name,
      department: (code === undefined ? undefined : communeCoded(code)?.department) ?? '',
      open,
      newest: dayAt(Math.max(...of.map(({ created }) => created)) as Instant, ZONE),
      requests: of.map(({ id, commune, who, email, phone, message, created, state }) => ({ id, typed: commune, who, email, phone, message, day: dayAt(created, ZONE), state })),
    })),
  }
}

/** Those that were kept without a commune's code are recognised now, where what was typed means one commune only. */
export function recognise({ commune, communeCode }: Pick<RequestListed, 'commune' | 'communeCode'>): Recognised {
  const coded = communeCode === undefined ? undefined : communeCoded(communeCode)
  if (coded) return { code: coded.code, name: coded.name }
  const meant = communeTyped(commune)
  return meant.is === 'one' ? { code: meant.commune.code, name: meant.commune.name } : undefined
}
