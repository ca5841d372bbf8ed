import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { noteDeed } from '../../storage/deeds.ts'
import { comingOf, isLastCoordinator } from '../../storage/personal-data/erase.ts'
import { keptOf } from '../../storage/personal-data/kept-of.ts'
import type { KeptOf } from '../../storage/personal-data/kept-of.ts'
import { addresses } from '../../web/addresses.ts'
import type { DeskDataPage, EraseProblem, EraseShown } from '../../web/data/models.ts'
import type { Renderer } from '../../web/page-models.ts'
import { sentIn } from '../pages/form-body.ts'
import type { Sent } from '../pages/form-body.ts'
import { pageSender } from '../pages/send-page.ts'
import { deskRoute, nothing } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { eraseAddress } from './erase-address.ts'
import { keptShown } from './kept-shown.ts'

const form = z.string().max(2_000).transform(sentIn)

/** What is kept of somebody: they see it, take it along, and have it erased; a coordinator does it for who asks. */
export function dataRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  const { database, organisation } = setting
  const all = (email: string) => keptOf(database, organisation, email)

  /** @param sent the form that was not enough to erase; none yet when its page is opened */
  const eraseShown = async (kept: KeptOf, sent?: Sent): Promise<EraseShown> => {
    const coming = (await comingOf(database, organisation, kept.email, setting.now())).length
    return { ...shownOf(kept), coming, isLastCoordinator: await isLastCoordinator(database, organisation, kept.email), ticked: boxes.filter((box) => sent && isTicked(sent, box)), problems: sent ? missingIn(sent, coming) : [] }
  }

  const shownOf = (kept: KeptOf) => ({
    email: kept.email,
    counts: keptShown(kept).flatMap(({ kind, items }) => (kind === 'deeds' ? [] : [{ kind, number: items.length }])),
  })

  /** What is known of an address, for the coordinator's page. */
  const found = async (email: string, sent?: Sent): Promise<DeskDataPage> => {
    const kept = await all(email)
    const erase = await eraseShown(kept, sent)
    return { page: 'desk-data', email, problems: erase.problems, found: { kept: keptShown(kept), erase } }
  }

  /** A form of the coordinator about an address; what is no address is asked for again. */
  const forAddress = (url: string, does: string, act: (asked: { readonly request: FastifyRequest; readonly reply: FastifyReply; readonly visitor: Parameters<Parameters<typeof deskRoute>[0]['answer']>[0]['visitor'] }, email: string, sent: Sent) => Promise<unknown>) =>
    deskRoute({
      method: 'POST',
      url,
      does,
      who: 'coordinator',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const typed = (body.get('email')?.[0] ?? '').trim()
        if (!z.email().max(160).safeParse(typed).success) return send(asked, { page: 'desk-data', email: typed, problems: [{ field: 'email', code: typed === '' ? 'missing' : 'not-email' }] }, 422)
        return act(asked, typed.toLowerCase(), body)
      },
    })

  return [
    deskRoute({ method: 'GET', url: addresses.data, does: 'What is kept of whoever is signed in.', who: 'signed-in', path: nothing, body: nothing, answer: async ({ visitor, ...asked }) => send({ ...asked, visitor }, { page: 'my-data', email: visitor.email, kept: keptShown(await all(visitor.email)) }) }),
    deskRoute({ method: 'GET', url: addresses.dataFile, does: 'The same as JSON, to take along.', who: 'signed-in', path: nothing, body: nothing, answer: async ({ visitor, reply }) => sendFile(reply, await all(visitor.email)) }),
    deskRoute({ method: 'GET', url: addresses.eraseMe, does: 'What erasing would take away.', who: 'signed-in', path: nothing, body: nothing, answer: async ({ visitor, ...asked }) => send({ ...asked, visitor }, { page: 'erase-me', ...(await eraseShown(await all(visitor.email))) }) }),
    deskRoute({
      method: 'POST',
      url: addresses.eraseMe,
      does: 'Erases whoever is signed in, and signs them out.',
      who: 'signed-in',
      path: nothing,
      body: form,
      async answer({ body, visitor, request, reply }) {
        const { email } = visitor
        const refuse = async () => send({ request, reply, visitor }, { page: 'erase-me', ...(await eraseShown(await all(email), body)) }, 422)
        if (!isTicked(body, 'sure')) return refuse()
        const done = await eraseAddress(setting, { email, cancelsComing: isTicked(body, 'cancelsComing'), alsoDo: (transaction) => noteDeed(transaction, organisation, undefined, 'erased-oneself') })
        if (done.is === 'refused') return refuse()
        return send({ request, reply: forgottenBy(request, reply) }, { page: 'erased', cancelled: done.cancelled })
      },
    }),
    deskRoute({ method: 'GET', url: addresses.desk.data, does: 'Asks whose data is wanted.', who: 'coordinator', path: nothing, body: nothing, answer: async (asked) => send(asked, { page: 'desk-data', email: '', problems: [] }) }),
    forAddress(addresses.desk.data, 'What is kept of an address.', async (asked, email) => {
      await noteDeed(database, organisation, asked.visitor.person, 'data-seen')
      return send(asked, await found(email))
    }),
    forAddress(addresses.desk.dataFile, 'The same as JSON, for whoever asked.', async ({ reply, visitor }, email) => {
      await noteDeed(database, organisation, visitor.person, 'data-taken-out')
      return sendFile(reply, await all(email))
    }),
    forAddress(addresses.desk.eraseData, 'Erases an address.', async (asked, email, sent) => {
      if (!isTicked(sent, 'sure')) return send(asked, await found(email, sent), 422)
      const isOwn = email === asked.visitor.email
      const done = await eraseAddress(setting, { email, cancelsComing: isTicked(sent, 'cancelsComing'), alsoDo: (transaction) => noteDeed(transaction, organisation, isOwn ? undefined : asked.visitor.person, 'data-erased') })
      if (done.is === 'refused') return send(asked, await found(email, sent), 422)
      if (isOwn) return send({ request: asked.request, reply: forgottenBy(asked.request, asked.reply) }, { page: 'erased', cancelled: done.cancelled })
      return send(asked, { page: 'desk-data', email: '', problems: [], erased: done.cancelled })
    }),
  ]
}

/** In the order of the page. */
const boxes = ['cancelsComing', 'sure'] as const

const isTicked = (sent: Sent, box: (typeof boxes)[number]) => sent.get(box)?.[0] === 'yes'

/** What has still to be ticked: nothing to come needs no word about it. */
const missingIn = (sent: Sent, coming: number): readonly EraseProblem[] => boxes.filter((box) => !isTicked(sent, box) && (box === 'sure' || coming > 0)).map((field) => ({ field, code: 'missing' }))

const sendFile = (reply: FastifyReply, kept: KeptOf) => reply.type('application/json; charset=utf-8').header('content-disposition', 'attachment; filename="mes-donnees.json"').send(JSON.stringify(kept, undefined, 2))

/** Who was erased is signed in no longer: their browser forgets every cookie of ours but the language. */
function forgottenBy(request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const names = (request.headers.cookie ?? '').split(';').map((cookie) => cookie.split('=')[0]?.trim() ?? '')
  for (const name of names) if (/^[\w.-]+$/.test(name) && name !== 'langue') void reply.header('set-cookie', `${name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${name.startsWith('__') ? '; Secure' : ''}`)
  return reply
}
