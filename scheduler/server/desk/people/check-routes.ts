import * as z from 'zod'
import type { CheckId, PersonId } from '../../../domain/ids.ts'
import { dayAt } from '../../../domain/time.ts'
import { addressesOf, noteDeed } from '../../../storage/deeds.ts'
import { addCheck, checkLengths, checksKept } from '../../../storage/team/checks.ts'
import { leaningOn } from '../../../storage/team/leaning.ts'
import type { Leaning } from '../../../storage/team/leaning.ts'
import { lockPerson } from '../../../storage/team/shifts.ts'
import { teammateOf } from '../../../storage/team/teammates.ts'
import { addresses } from '../../../web/addresses.ts'
import type { DeskCheckEndPage } from '../../../web/desk/people/models.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { withdrawCheck } from '../../team/end-check.ts'
import { readCheck } from './check-form.ts'
import { nameOf, ZONE } from './people-shown.ts'
import { checkShown, shiftShown } from './person-shown.ts'
import type { SendPerson } from './person-shown.ts'

const form = z.string().max(20_000).transform(sentIn)
const checkPath = z.strictObject({ check: z.uuid() })

/** That a document was seen, and that it counts no longer. Never the document: nothing can be sent here but words. */
export function checkRoutes(setting: Setting, send: SendPage, sendPerson: SendPerson): readonly Route[] {
  const { database, organisation } = setting
  const { desk } = addresses
  const today = () => dayAt(setting.now(), ZONE)

  const sendEnding = async (asked: Parameters<SendPage>[0], leaning: Leaning, hasMore: boolean, status = 200) => {
    const page = await endingPage(setting, leaning, hasMore)
    return page ? send(asked, page, status) : send(asked, { page: 'not-found' }, 404)
  }

  return [
    deskRoute({
      method: 'POST',
      url: '/bureau/benevoles/:person/verifier',
      does: 'Notes that a document of somebody else was seen.',
      who: 'coordinator',
      path: z.strictObject({ person: z.uuid() }),
      body: form,
      async answer({ path, body, ...asked }) {
        const person = path.person as PersonId
        if (!(await teammateOf(database, organisation, person))) return send(asked, { page: 'not-found' }, 404)
        if (person === asked.visitor.person) return sendPerson(asked, person, {}, 403)
        const { values, problems, check } = readCheck(body, today(), await checkLengths(database, organisation))
        if (!check) return sendPerson(asked, person, { values, problems }, 422)
        await database.transaction().execute(async (transaction) => {
          await lockPerson(transaction, organisation, person)
          const known = await checksKept(transaction, organisation, person)
          // The same form sent twice notes one check.
          if (known.some(({ kind, seen, until }) => kind === check.kind && seen === check.seen && until === check.until)) return
          const id = await addCheck(transaction, organisation, person, check, asked.visitor.person)
          await noteDeed(transaction, organisation, asked.visitor.person, 'check-noted', `${id} ${person}`)
        })
        return asked.reply.redirect(`${desk.person(person)}?fait=check-noted`, 303)
      },
    }),
    deskRoute({
      method: 'GET',
      url: '/bureau/verifications/:check/retirer',
      does: 'Which shifts it would take away, were a check to count no longer.',
      who: 'coordinator',
      path: checkPath,
      body: nothing,
      async answer({ path, ...asked }) {
        const leaning = await leaningOn(database, organisation, path.check as CheckId, today())
        return leaning && leaning.check.until >= today() ? sendEnding(asked, leaning, false) : send(asked, { page: 'not-found' }, 404)
      },
    }),
    deskRoute({
      method: 'POST',
      url: '/bureau/verifications/:check/retirer',
      does: 'A check counts no longer, and the shifts that nothing else holds are taken away.',
      who: 'coordinator',
      path: checkPath,
      body: form,
      async answer({ path, body, ...asked }) {
        const done = await database.transaction().execute(async (transaction) => {
          const ended = await withdrawCheck(transaction, setting, path.check as CheckId, today(), body.get('shift') ?? [])
          if (ended.is === 'ended') await noteDeed(transaction, organisation, asked.visitor.person, 'check-ended', `${ended.check.id} ${ended.check.person}`)
          return ended
        })
        if (done.is === 'no-such-check') return send(asked, { page: 'not-found' }, 404)
        if (done.is === 'more-leans') return sendEnding(asked, done, true, 409)
        return asked.reply.redirect(`${desk.person(done.check.person)}?fait=check-ended`, 303)
      },
    }),
  ]
}

async function endingPage({ database, organisation }: Setting, { check, falls, held }: Leaning, hasMore: boolean): Promise<DeskCheckEndPage | undefined> {
  const whose = await teammateOf(database, organisation, check.person)
  if (!whose) return undefined
  const emails = await addressesOf(database, organisation, check.seenBy === undefined ? [] : [check.seenBy])
  return { page: 'desk-check-end', person: check.person, name: nameOf(whose), check: checkShown(check, emails), falls: falls.map(shiftShown), held: held.map(({ shift, by }) => ({ ...shiftShown(shift), by: by.kind })), hasMore }
}
