import type { Instant } from '../../domain/time.ts'
import { addressesOf, lastDeeds } from '../../storage/deeds.ts'
import type { DeedSeen } from '../../storage/deeds.ts'
import type { DeedAbout, JournalPage } from '../../web/sign-in/models.ts'
import { momentIn } from '../pages/shown.ts'
import type { Setting } from '../setting.ts'

/** Who did what, with a way to what it is about. */
export async function journalPage({ database, organisation }: Setting, most: number): Promise<JournalPage> {
  const deeds = await lastDeeds(database, organisation, most)
  const emails = await addressesOf(database, organisation, [...new Set(deeds.flatMap((deed) => personIn(deed) ?? []))])
  return { page: 'journal', deeds: deeds.map((deed) => ({ at: momentIn(deed.at.getTime() as Instant, 'Europe/Paris'), email: deed.email, what: deed.what, about: aboutOf(deed, emails) })) }
}

const ofSomebody: readonly string[] = ['role-given', 'role-taken', 'teammate-seen', 'check-noted', 'check-ended', 'hours-counted']

/** Whose role, check or day: `facilitator` or the id of it, and hers, or hers alone. */
const personIn = ({ what, about }: DeedSeen): string | undefined => (ofSomebody.includes(what) ? about.split(' ').at(-1) : undefined)

function aboutOf(deed: DeedSeen, emails: ReadonlyMap<string, string>): DeedAbout {
  const { what, about } = deed
  const person = personIn(deed)
  const email = person === undefined ? undefined : emails.get(person)
  const role = (['coordinator', 'facilitator'] as const).find((one) => about.startsWith(one))
  if (email !== undefined) return { is: 'person', email, ...(role === undefined ? {} : { role }) }
  if (about === '') return undefined
  if (what.startsWith('booking-')) return { is: 'booking', id: about }
  if (what.startsWith('stop-') || what === 'day-opened') return { is: 'stop', id: about }
  return what.startsWith('message-') ? { is: 'message', id: about } : undefined
}
