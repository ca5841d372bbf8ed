import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import { LINK_LIVES } from '../../storage/signing-in.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { SignInProblem } from '../../web/sign-in/models.ts'
import { sentIn } from '../pages/form-body.ts'
import type { Sent } from '../pages/form-body.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { pageSender } from '../pages/send-page.ts'
import type { SendPage } from '../pages/send-page.ts'
import { clockIn } from '../pages/shown.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import { allowOwnScript } from '../safety.ts'
import type { Setting } from '../setting.ts'
import { hasPasskeys } from './auth.ts'
import type { Auth } from './auth.ts'
import { askForLink, mayTry, useCode, useLink } from './sign-in-desk.ts'
import type { SignedIn } from './sign-in-desk.ts'
import { pathOfOurs, whereNext } from './where-next.ts'

type Asked = Parameters<SendPage>[0]

export const form = z.string().max(60_000).transform(sentIn)
const linkPath = z.strictObject({ token: z.string().regex(/^\w{20,100}$/) })

export const typedIn = (sent: Sent, name: string): string => (sent.get(name)?.[0] ?? '').trim()

/** Addresses are the same however they are written. */
export const emailIn = (sent: Sent): string => typedIn(sent, 'email').toLowerCase().slice(0, 200)

export const emailProblem = (email: string): { readonly field: 'email'; readonly code: 'missing' | 'not-email' } | undefined => (email === '' ? { field: 'email', code: 'missing' } : z.email().safeParse(email).success && email.length <= 160 ? undefined : { field: 'email', code: 'not-email' })

/** The one-time link, and its code. */
export function signInRoutes(setting: Setting, auth: Auth, render: Renderer['renderPage']): readonly Route[] {
  const send = pageSender(setting, render)
  const tooOften = <Field extends 'email' | 'code'>(field: Field, again: Parameters<typeof clockIn>[0]) => ({ field, code: 'too-often' as const, again: clockIn(again, 'Europe/Paris') })

  const sendForm = (asked: Asked, email: string, back: string | undefined, problems: readonly SignInProblem[] = [], status = 200) => {
    void allowOwnScript(asked.reply)
    return send(asked, { page: 'sign-in', hasPasskeys: hasPasskeys(setting.address), email, back, problems }, status)
  }

  const letIn = async (reply: FastifyReply, signedIn: SignedIn, back: string | undefined) => reply.header('set-cookie', signedIn.cookies).redirect(await whereNext(setting, signedIn, back), 303)

  return [
    route({
      method: 'GET',
      url: '/connexion',
      does: 'The form that asks for a link to sign in with.',
      who: 'anyone',
      path: nothing,
      body: nothing,
      answer: async (asked) => sendForm(asked, '', backIn(asked)),
    }),
    route({
      method: 'POST',
      url: '/connexion',
      does: 'Asks for a link to sign in with: the same answer whoever asks.',
      who: 'anyone',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const email = emailIn(body)
        const back = pathOfOurs(typedIn(body, 'vers'))
        const wrong = emailProblem(email)
        if (wrong) return sendForm(asked, email, back, [wrong], 422)
        const tried = await askForLink(setting, auth, { email, back, language: languageOf(asked.request), ip: asked.request.ip })
        if (tried.isTooOften) return sendForm(asked, email, back, [tooOften('email', tried.again)], 429)
        return send(asked, { page: 'sign-in-sent', joins: false, minutes: LINK_LIVES, email, back, problems: [] })
      },
    }),
    route({
      method: 'GET',
      url: '/connexion/lien/:token',
      does: 'Where the mail leads: a page with a button. Looking burns nothing, however often.',
      who: 'anyone',
      path: linkPath,
      body: nothing,
      answer: async ({ path, ...asked }) => send(asked, { page: 'sign-in-link', token: path.token, back: backIn(asked) }),
    }),
    route({
      method: 'POST',
      url: '/connexion/lien/:token',
      does: 'Signs in the browser whose button was pressed; the link is used.',
      who: 'anyone',
      path: linkPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const tried = await mayTry(setting, asked.request)
        if (tried.isTooOften) return sendForm(asked, '', undefined, [tooOften('email', tried.again)], 429)
        const signedIn = await useLink(setting, auth, path.token)
        const back = pathOfOurs(typedIn(body, 'vers'))
        return signedIn ? letIn(asked.reply, signedIn, back) : send(asked, { page: 'sign-in-over', joins: back === addresses.profileToJoin }, 410)
      },
    }),
    route({
      method: 'POST',
      url: addresses.signInCode,
      does: 'Signs in with the code of the mail.',
      who: 'anyone',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const email = emailIn(body)
        const back = pathOfOurs(typedIn(body, 'vers'))
        if (emailProblem(email)) return sendForm(asked, email, back, [], 422)
        const sendSent = (problem: SignInProblem, status: number) => send(asked, { page: 'sign-in-sent', joins: typedIn(body, 'joins') === 'yes', minutes: LINK_LIVES, email, back, problems: [problem] }, status)
        const tried = await mayTry(setting, asked.request)
        if (tried.isTooOften) return sendSent(tooOften('code', tried.again), 429)
        const used = await useCode(setting, auth, email, typedIn(body, 'code').replaceAll(/\s/g, '').slice(0, 20))
        return typeof used === 'string' ? sendSent({ field: 'code', code: used }, 422) : letIn(asked.reply, used, back)
      },
    }),
    route({
      method: 'POST',
      url: addresses.signOut,
      does: 'Signs out.',
      who: 'anyone',
      path: nothing,
      body: form,
      async answer({ request, reply, visitor }) {
        const { headers } = await auth.api.signOut({ headers: new Headers({ cookie: request.headers.cookie ?? '' }), returnHeaders: true })
        if (visitor) await noteDeed(setting.database, setting.organisation, visitor.person, 'signed-out')
        return reply.header('set-cookie', headers.getSetCookie()).redirect(addresses.tour, 303)
      },
    }),
  ]
}

const backIn = ({ request }: Asked): string | undefined => pathOfOurs((request.query as Readonly<Record<string, unknown>>)['vers'])
