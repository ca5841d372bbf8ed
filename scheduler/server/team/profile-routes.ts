import type { PersonId } from '../../domain/ids.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { giveRole, rolesOf, speaks } from '../../storage/people.ts'
import { adultWith, keepProfile, teammateOf } from '../../storage/team/teammates.ts'
import { addresses } from '../../web/addresses.ts'
import { profileNotices } from '../../web/join/models.ts'
import type { ProfilePage } from '../../web/join/models.ts'
import { languageOf } from '../pages/pages-shown.ts'
import type { SendPage } from '../pages/send-page.ts'
import { deskRoute, nothing } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { form } from '../sign-in/sign-in-routes.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { readProfile, valuesOf } from './profile-form.ts'

type Asked = Parameters<SendPage>[0] & { readonly visitor: Visitor }

/** What somebody says of herself; who has no role yet is a volunteer from then on. */
export function profileRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting

  const sendProfile = async (asked: Asked, told: Partial<ProfilePage> = {}, status = 200) => {
    const { person, email, roles } = asked.visitor
    const teammate = await teammateOf(database, organisation, person)
    const adult = teammate?.answeredForBy === undefined ? undefined : await teammateOf(database, organisation, teammate.answeredForBy)
    return send(asked, { page: 'profile', email, isOfTeam: roles.size > 0, asksConduct: teammate?.conductAccepted === undefined, hasTicked: false, values: valuesOf(teammate, adult?.email ?? ''), problems: [], ...told }, status)
  }

  /** An adult of the team, and not she herself; whether anybody has the address is not said. */
  const answersFor = async (person: PersonId, email: string): Promise<PersonId | undefined> => {
    const adult = await adultWith(database, organisation, email)
    return adult === person ? undefined : adult
  }

  return [
    deskRoute({
      method: 'GET',
      url: addresses.profile,
      does: 'What somebody of the team says of herself.',
      who: 'signed-in',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const { fait, conduite } = asked.request.query as Readonly<Record<string, unknown>>
        return sendProfile(asked, { notice: profileNotices.find((name) => name === fait), hasTicked: conduite === 'oui' })
      },
    }),
    deskRoute({
      method: 'POST',
      url: addresses.profile,
      does: 'The same, changed; whoever joins becomes a volunteer by it.',
      who: 'signed-in',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const { person } = asked.visitor
        const before = await teammateOf(database, organisation, person)
        const { profile, adult: address, values, communes, hasTicked, problems } = readProfile(body, before?.conductAccepted === undefined)
        if (problems.length > 0) return sendProfile(asked, { values, communes, hasTicked, problems }, 422)
        const adult = address === undefined ? undefined : await answersFor(person, address)
        if (address !== undefined && adult === undefined) return sendProfile(asked, { values, communes, hasTicked, problems: [{ field: 'answeredForBy', code: 'no-such-adult' }] }, 422)
        const isNew = await database.transaction().execute(async (transaction) => {
          const joins = (await rolesOf(transaction, organisation, person)).size === 0 && (await giveRole(transaction, organisation, person, 'volunteer'))
          await keepProfile(transaction, organisation, person, { ...profile, answeredForBy: adult }, setting.now())
          await speaks(transaction, organisation, person, languageOf(asked.request))
          await noteDeed(transaction, organisation, person, joins ? 'volunteer-joined' : 'profile-changed')
          return joins
        })
        return asked.reply.redirect(`${addresses.profile}?fait=${isNew ? 'joined' : 'kept'}`, 303)
      },
    }),
  ]
}
