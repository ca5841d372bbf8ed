import type { Message } from '../../storage/messages.ts'
import { addresses } from '../../web/addresses.ts'
import type { Mail } from '../mail/mailer.ts'
import { tokenOf } from '../booking-key.ts'
import type { Setting } from '../setting.ts'
import { waitingTokenOf } from '../waiting/waiting-key.ts'
import { compose } from './compose.ts'

/** A message as a mail: the same words, under the same id, however often it is written. */
export function asMail(setting: Setting, { id, kind, facts, to, language, created }: Message): Mail {
  const { address, isDemo, name, email } = setting
  const composed = compose(kind, facts, language, { organisation: { name, email }, address, isDemo, to, at: created, page: new URL(pageOf(setting, facts), address).href })
  return { id: mailIdOf(id, address), to, language, ...composed }
}

/** The same mail sent again has the same name: a mail server, or a reader, can tell. */
export const mailIdOf = (id: string, address: string): string => `${id}@${new URL(address).hostname}`

/** The page of a booking, of an offer or of a place in the line: whoever has its address has the thing. Of an invitation: where one signs in. */
function pageOf(setting: Setting, facts: Message['facts']): string {
  if ('role' in facts) return addresses.signIn()
  if ('booking' in facts) return addresses.booking(tokenOf(setting, facts.booking))
  return facts.offered ? addresses.booking(tokenOf(setting, { id: facts.offered.booking })) : addresses.waiting(waitingTokenOf(setting, facts.waiting))
}
