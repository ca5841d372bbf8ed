import { rolesOf } from '../../storage/people.ts'
import { addresses } from '../../web/addresses.ts'
import type { Setting } from '../setting.ts'
import type { SignedIn } from './sign-in-desk.ts'

/** A path of ours, as it was asked for; whatever else could lead to another site. */
export function pathOfOurs(asked: unknown): string | undefined {
  if (typeof asked !== 'string' || asked.length > 500 || !/^\/(?![/\\])[\x21-\x5b\x5d-\x7e]*$/.test(asked)) return undefined
  const url = new URL(asked, 'https://ours.invalid')
  // Dots may have led to a path that begins like another site's address.
  return url.origin === 'https://ours.invalid' && !url.pathname.startsWith('//') ? `${url.pathname}${url.search}` : undefined
}

/** Where somebody goes who has just signed in: where they wanted to, or where their work is. */
export async function whereNext({ database, organisation }: Setting, { person }: SignedIn, back: string | undefined): Promise<string> {
  if (back !== undefined) return back
  const roles = await rolesOf(database, organisation, person)
  return roles.has('coordinator') ? addresses.desk.today : roles.has('facilitator') ? addresses.desk.work : roles.has('volunteer') ? addresses.myDays : addresses.mine
}
