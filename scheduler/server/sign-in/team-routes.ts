import * as z from 'zod'
import type { PersonId } from '../../domain/ids.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { teamRoles } from '../../domain/team/team-role.ts'
import type { TeamRole } from '../../domain/team/team-role.ts'
import { giveRole, personWith, rolesOf, takeRole, teamOf } from '../../storage/people.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import type { TeamPage } from '../../web/sign-in/models.ts'
import { tellInvited } from '../messages/tell.ts'
import { languageOf } from '../pages/pages-shown.ts'
import { pageSender } from '../pages/send-page.ts'
import type { SendPage } from '../pages/send-page.ts'
import { deskRoute, nothing } from '../route.ts'
import type { Route } from '../route.ts'
import type { Setting } from '../setting.ts'
import { journalPage } from './journal-shown.ts'
import type { Visitor } from './visitor.ts'
import { leaveShifts } from '../team/acts.ts'
import { emailIn, emailProblem, form, typedIn } from './sign-in-routes.ts'

const DEEDS_SHOWN = 200
const personPath = z.strictObject({ person: z.uuid() })

type Asked = Parameters<SendPage>[0] & { readonly visitor: Visitor }

const roleIn = (typed: string): TeamRole => teamRoles.find((role) => role === typed) ?? 'volunteer'

/** Who works with the truck, as what, and what they did. */
export function teamRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation } = setting
  const send = pageSender(setting, render)

  const sendTeam = async (asked: Asked, told: Partial<Pick<TeamPage, 'values' | 'problems' | 'notice'>> = {}, status = 200) => {
    const members = (await teamOf(database, organisation)).map((member) => ({ ...member, isSelf: member.person === asked.visitor.person }))
    return send(asked, { page: 'team', members, signInAddress: new URL(addresses.signIn(), setting.address).href, values: { email: '', role: 'facilitator' }, problems: [], ...told }, status)
  }

  const emailOf = async (person: PersonId): Promise<string> => (await teamOf(database, organisation)).find((member) => member.person === person)?.email ?? ''

  return [
    deskRoute({ method: 'GET', url: addresses.desk.team, does: 'Who works with the truck.', who: 'coordinator', path: nothing, body: nothing, answer: (asked) => sendTeam(asked) }),
    deskRoute({
      method: 'POST',
      url: addresses.desk.team,
      does: 'Gives somebody a role.',
      who: 'coordinator',
      path: nothing,
      body: form,
      async answer({ body, ...asked }) {
        const values = { email: emailIn(body), role: roleIn(typedIn(body, 'role')) }
        const wrong = emailProblem(values.email)
        if (wrong) return sendTeam(asked, { values, problems: [wrong] }, 422)
        const isNew = await database.transaction().execute(async (transaction) => {
          const person = await personWith(transaction, organisation, values.email, languageOf(asked.request))
          if (!(await giveRole(transaction, organisation, person, values.role))) return false
          await noteDeed(transaction, organisation, asked.visitor.person, 'role-given', `${values.role} ${person}`)
          await tellInvited(transaction, setting, person, values.role)
          return true
        })
        return sendTeam(asked, { notice: { is: isNew ? (setting.messenger ? 'written' : 'invited') : 'known', email: values.email } })
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/equipe/:person/retirer',
      does: 'Takes a role away.',
      who: 'coordinator',
      path: personPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const person = path.person as PersonId
        const role = roleIn(typedIn(body, 'role'))
        const email = await emailOf(person)
        const done = await database.transaction().execute(async (transaction) => {
          const taken = await takeRole(transaction, organisation, person, role)
          if (taken === 'taken') await noteDeed(transaction, organisation, asked.visitor.person, 'role-taken', `${role} ${person}`)
          // Whoever has no role any more has left the team.
          if (taken === 'taken' && (await rolesOf(transaction, organisation, person)).size === 0) await leaveShifts(transaction, setting, person, '')
          return taken
        })
        if (done === 'last-coordinator') return sendTeam(asked, { problems: [{ field: 'role', code: 'last-coordinator' }] }, 422)
        if (done === 'not-theirs') return asked.reply.redirect(addresses.desk.team, 303)
        if (role === 'coordinator' && person === asked.visitor.person) return asked.reply.redirect(addresses.mine, 303)
        return sendTeam(asked, { notice: { is: 'taken', email } })
      },
    }),
    deskRoute({
      method: 'GET',
      url: addresses.desk.journal,
      does: 'Who did what, lately.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        return send(asked, await journalPage(setting, DEEDS_SHOWN))
      },
    }),
  ]
}
