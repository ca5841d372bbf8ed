import type { MessageKind } from '../../domain/message.ts'
import type { ShiftFacts } from '../../storage/message-facts.ts'
import type { Message } from '../../storage/messages.ts'
import { addresses } from '../../web/addresses.ts'
import type { Mail } from '../mail/mailer.ts'
import { tokenOf } from '../booking-key.ts'
import type { Setting } from '../setting.ts'
import { waitingTokenOf } from '../waiting/waiting-key.ts'
import { compose } from './compose.ts'

/** A message as a mail: the same words, under the same id, however often it is written. */
export function asMail(setting: Setting, message: Message): Mail {
  const { id, kind, facts, to, language, created } = message
  const { address, isDemo, name, email } = setting
  const composed = compose(kind, facts, language, { organisation: { name, email }, address, isDemo, to, at: created, page: new URL(pageOf(setting, message), address).href })
  return { id: mailIdOf(id, address), to, language, ...composed }
}

/** The same mail sent again has the same name: a mail server, or a reader, can tell. */
export const mailIdOf = (id: string, address: string): string => `${id}@${new URL(address).hostname}`

/** Of a shift of hers: its day. Of one that is no longer hers: all of them. Of a place in a team: who may take it. */
function shiftPageOf(kind: MessageKind, { shift, halfDay: { stop, day, half, role } }: ShiftFacts): string {
  const isForCoordinator = kind === 'session-unready' || kind === 'search-in-vain' || (kind === 'teammate-off' && shift === undefined)
  if (isForCoordinator) return addresses.desk.place(stop, day, half, role)
  return shift === undefined || kind === 'shift-asked' || kind === 'shift-ended' || kind === 'shift-not-needed' ? addresses.myDays : addresses.myDay(shift)
}

/** The page of a booking, of an offer or of a place in the line: whoever has its address has the thing. Of an invitation: where one signs in. */
function pageOf(setting: Setting, { kind, facts }: Pick<Message, 'kind' | 'facts'>): string {
  if ('role' in facts) return addresses.signIn()
  if ('checkUntil' in facts) return kind === 'check-ends' ? addresses.profile : addresses.desk.person(facts.person)
  if ('news' in facts) return addresses.desk.today
  if ('halfDay' in facts) return shiftPageOf(kind, facts)
  if ('booking' in facts) return addresses.booking(tokenOf(setting, facts.booking))
  return facts.offered ? addresses.booking(tokenOf(setting, { id: facts.offered.booking })) : addresses.waiting(waitingTokenOf(setting, facts.waiting))
}
