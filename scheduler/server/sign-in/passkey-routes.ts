import type { FastifyReply, FastifyRequest } from 'fastify'
import * as z from 'zod'
import { dayAt } from '../../domain/time.ts'
import type { Instant } from '../../domain/time.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { passkeysOf, removePasskey } from '../../storage/passkeys.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import { sendProblem } from '../booking-routes.ts'
import { pageSender } from '../pages/send-page.ts'
import { problem } from '../problem.ts'
import { deskRoute, nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import { allowOwnScript } from '../safety.ts'
import type { Setting } from '../setting.ts'
import { hasPasskeys } from './auth.ts'
import type { Auth } from './auth.ts'
import { mayTry, refusedByAuth, usePasskey } from './sign-in-desk.ts'
import { form } from './sign-in-routes.ts'
import { pathOfOurs, whereNext } from './where-next.ts'

/** What a browser's passkey answers: read by better-auth, which believes none of it. */
const response = z.looseObject({ id: z.string().max(2_000) })

const cookiesOf = (request: FastifyRequest) => new Headers({ cookie: request.headers.cookie ?? '' })

/** Passkeys: made by who works with the truck, and signed in with. Four calls of the script `passkey.js`, and the page of one's keys. */
export function passkeyRoutes(setting: Setting, auth: Auth, render: Renderer['renderPage'], script: string): readonly Route[] {
  const { database, organisation } = setting
  const send = pageSender(setting, render)

  const tooOften = (reply: FastifyReply) => sendProblem(reply, problem(429, 'too-often'))

  return [
    route({ method: 'GET', url: addresses.passkeyScript, does: 'The script that makes and uses passkeys.', who: 'anyone', path: nothing, body: nothing, answer: async ({ reply }) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600').send(script) }),
    deskRoute({
      method: 'GET',
      url: addresses.passkeys,
      does: 'One’s own passkeys.',
      who: 'volunteer',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const keys = await passkeysOf(database, organisation, asked.visitor.person)
        void allowOwnScript(asked.reply)
        return send(asked, { page: 'passkeys', hasPasskeys: hasPasskeys(setting.address), keys: keys.map(({ id, since }) => ({ id, since: dayAt(since.getTime() as Instant, 'Europe/Paris') })) })
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/connexion/cles/:key/retirer',
      does: 'Removes one of one’s own passkeys.',
      who: 'volunteer',
      path: z.strictObject({ key: z.uuid() }),
      body: form,
      async answer({ path, visitor, reply }) {
        await database.transaction().execute(async (transaction) => {
          if (await removePasskey(transaction, organisation, visitor.person, path.key)) await noteDeed(transaction, organisation, visitor.person, 'passkey-removed', path.key)
        })
        return reply.redirect(addresses.passkeys, 303)
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/api/passkeys/options-to-make',
      does: 'What a browser needs to make a passkey.',
      who: 'volunteer',
      path: nothing,
      body: nothing,
      answer: ({ request, reply }) =>
        answered(reply, 'sign-in-too-old', async () => {
          const { headers, response: options } = await auth.api.generatePasskeyRegistrationOptions({ headers: cookiesOf(request), returnHeaders: true })
          return reply.header('set-cookie', headers.getSetCookie()).send(options)
        }),
    }),
    deskRoute({
      method: 'POST',
      url: '/api/passkeys/made',
      does: 'Keeps a passkey that a browser has made.',
      who: 'volunteer',
      path: nothing,
      body: z.strictObject({ response }),
      answer: ({ request, reply, body, visitor }) =>
        answered(reply, 'passkey-refused', async () => {
          const { id } = await auth.api.verifyPasskeyRegistration({ headers: cookiesOf(request), body: { response: body.response } })
          await noteDeed(database, organisation, visitor.person, 'passkey-added', id)
          return reply.status(201).send({ id })
        }),
    }),
    route({
      method: 'POST',
      url: '/api/passkeys/options-to-use',
      does: 'What a browser needs to sign in with a passkey.',
      who: 'anyone',
      path: nothing,
      body: nothing,
      async answer({ request, reply }) {
        if ((await mayTry(setting, request)).isTooOften) return tooOften(reply)
        const { headers, response: options } = await auth.api.generatePasskeyAuthenticationOptions({ headers: new Headers(), returnHeaders: true })
        return reply.header('set-cookie', headers.getSetCookie()).send(options)
      },
    }),
    route({
      method: 'POST',
      url: '/api/passkeys/used',
      does: 'Signs in with a passkey; answers where to go.',
      who: 'anyone',
      path: nothing,
      body: z.strictObject({ response, back: z.string().max(500).optional() }),
      async answer({ request, reply, body }) {
        if ((await mayTry(setting, request)).isTooOften) return tooOften(reply)
        const signedIn = await usePasskey(setting, auth, cookiesOf(request), body.response)
        if (!signedIn) return sendProblem(reply, problem(401, 'passkey-refused'))
        return reply.header('set-cookie', signedIn.cookies).send({ to: await whereNext(setting, signedIn, pathOfOurs(body.back)) })
      },
    }),
  ]
}

/** What better-auth refuses is a problem like any other. */
async function answered<Answer>(reply: FastifyReply, code: string, act: () => Promise<Answer>): Promise<Answer | FastifyReply> {
  try {
    return await act()
  } catch (error) {
    if (refusedByAuth(error)) return sendProblem(reply, problem(403, code))
    throw error
  }
}
