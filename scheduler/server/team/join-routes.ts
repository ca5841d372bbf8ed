import { LINK_LIVES } from '../../storage/signing-in.ts'
import { addresses } from '../../web/addresses.ts'
import type { JoinPage, JoinProblem } from '../../web/join/models.ts'
import { languageOf } from '../pages/pages-shown.ts'
import type { SendPage } from '../pages/send-page.ts'
import { clockIn } from '../pages/shown.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import type { Auth } from '../sign-in/auth.ts'
import { askForLink } from '../sign-in/sign-in-desk.ts'
import { emailIn, emailProblem, form, typedIn } from '../sign-in/sign-in-routes.ts'

/** Where joining begins: anybody is sent a link, which leads to the profile. */
export function joinRoutes(setting: Setting, auth: Auth, send: SendPage): readonly Route[] {
  const sendForm = (asked: Parameters<SendPage>[0], told: Partial<Omit<JoinPage, 'page'>> = {}, status = 200) => send(asked, { page: 'join', email: '', isAccepted: false, problems: [], ...told }, status)

  return [
    route({ method: 'GET', url: addresses.volunteers, does: 'What a day aboard is like, and the form of who would like to join.', who: 'anyone', path: nothing, body: nothing, answer: async (asked) => sendForm(asked) }),
    route({
      method: 'POST',
      url: addresses.volunteers,
      does: 'Asks for a link to join by: the same answer whoever asks.',
      who: 'anyone',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const email = emailIn(body)
        const isAccepted = typedIn(body, 'conduct') === 'yes'
        const wrong = emailProblem(email)
        const problems: readonly JoinProblem[] = [...(wrong ? [wrong] : []), ...(isAccepted ? [] : [{ field: 'conduct', code: 'not-accepted' } as const])]
        if (problems.length > 0) return sendForm(asked, { email, isAccepted, problems }, 422)
        const tried = await askForLink(setting, auth, { kind: 'join', email, back: addresses.profileToJoin, language: languageOf(asked.request), ip: asked.request.ip })
        if (tried.isTooOften) return sendForm(asked, { email, isAccepted, problems: [{ field: 'email', code: 'too-often', again: clockIn(tried.again, 'Europe/Paris') }] }, 429)
        return send(asked, { page: 'sign-in-sent', joins: true, minutes: LINK_LIVES, email, back: addresses.profileToJoin, problems: [] })
      },
    }),
  ]
}
