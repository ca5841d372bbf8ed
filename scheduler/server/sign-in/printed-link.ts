import { noteDeed } from '../../storage/deeds.ts'
import { giveRole, isSomebodys, personWith } from '../../storage/people.ts'
import { makeAuth } from './auth.ts'
import type { Setting } from '../setting.ts'
import { newLink } from './sign-in-desk.ts'

/** Links for the server's own terminal: whoever sits there lets anybody in. */

/** Makes somebody a coordinator, for whom there is no mail server yet, or nobody to invite them. @returns a link to sign in with */
export async function linkForNewCoordinator(setting: Setting, typed: string): Promise<string> {
  const { database, organisation } = setting
  const email = typed.toLowerCase()
  await database.transaction().execute(async (transaction) => {
    const person = await personWith(transaction, organisation, email, 'fr')
    if (await giveRole(transaction, organisation, person, 'coordinator')) await noteDeed(transaction, organisation, undefined, 'role-given', `coordinator ${person}`)
  })
  return (await newLink(setting, makeAuth(setting), email)).link
}

/** @returns a link for somebody who is known here; undefined when nobody has that address */
export async function linkForKnown(setting: Setting, typed: string): Promise<string | undefined> {
  const email = typed.toLowerCase()
  return (await isSomebodys(setting.database, setting.organisation, email)) ? (await newLink(setting, makeAuth(setting), email)).link : undefined
}
