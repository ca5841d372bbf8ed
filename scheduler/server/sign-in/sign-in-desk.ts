import type { FastifyRequest } from 'fastify'
import type { PersonId } from '../../domain/ids.ts'
import { noteDeed } from '../../storage/deeds.ts'
import { dropSignInMails } from '../../storage/sign-in-mails.ts'
import { forgetEnded, keepSignInMail, tryOnce, voidLinks } from '../../storage/signing-in.ts'
import type { Tried } from '../../storage/signing-in.ts'
import { addresses } from '../../web/addresses.ts'
import { markOf, placeOf } from '../place.ts'
import type { Setting } from '../setting.ts'
import type { Auth } from './auth.ts'
import { sealedMail } from './sealed-mail.ts'
import type { SignInMail } from './sealed-mail.ts'

/** What is done so that somebody signs in, for pages and the command line alike. */

/** In an hour: mails to an address, and askings, codes and passkeys from a place. */
const MAILS_AN_ADDRESS = 5
const ASKINGS_A_PLACE = 20
const TRIES_A_PLACE = 40

const tried = (setting: Setting, what: string, who: string, most: number): Promise<Tried> =>
  setting.database.transaction().execute((transaction) => tryOnce(transaction, { organisation: setting.organisation, what: markOf(setting, what, who), most, now: setting.now() }))

/** Whether a code or a passkey may be tried from here once more. */
export const mayTry = (setting: Setting, { ip }: Pick<FastifyRequest, 'ip'>): Promise<Tried> => tried(setting, 'try', placeOf(ip), TRIES_A_PLACE)

/** A new link and code for an address; those of before the last link keep their ten minutes, the code is the newest only. */
export async function newLink(setting: Setting, auth: Auth, email: string, back?: string): Promise<{ readonly link: string; readonly code: string }> {
  await voidLinks(setting.database, setting.organisation, email, 'codes')
  const token = await tokenFor(auth, email)
  const code = await auth.api.createVerificationOTP({ body: { email, type: 'sign-in' } })
  return { link: new URL(addresses.signInLink(token, back), setting.address).href, code }
}

/** better-auth hands the token to the one who would send it: here, back to who asked. */
async function tokenFor(auth: Auth, email: string): Promise<string> {
  const told: { token?: string } = {}
  await auth.api.signInMagicLink({ body: { email, metadata: { told } }, headers: new Headers() })
  if (told.token === undefined) throw new Error('no link was made')
  return told.token
}

/** A link is asked for: sent when somebody has that address, and the same answer and work when nobody has. Who wants to `join` has not been here before. */
export async function askForLink(setting: Setting, auth: Auth, { kind = 'sign-in', email, back, language, ip }: { readonly kind?: SignInMail['kind']; readonly email: string; readonly back: string | undefined; readonly language: 'fr' | 'en'; readonly ip: string }): Promise<Tried> {
  const { database, organisation, secret } = setting
  const asked = await tried(setting, 'ask', placeOf(ip), ASKINGS_A_PLACE)
  if (asked.isTooOften) return asked
  const mailed = await tried(setting, 'mail', email, MAILS_AN_ADDRESS)
  if (mailed.isTooOften) return mailed
  await dropSignInMails(database, organisation, setting.now())
  await forgetEnded(database, organisation)
  const made = await newLink(setting, auth, email, back)
  await keepSignInMail(database, { organisation, to: email, sealed: sealedMail(secret, { kind, to: email, language, ...made }), mayBeNew: kind === 'join', now: setting.now() })
  return mailed
}

/** Somebody who is in: the cookies of their browser, and who they are. */
export type SignedIn = { readonly cookies: readonly string[]; readonly person: PersonId; readonly email: string }

/** As a browser sends it, and as nobody has read it yet. */
type AuthenticationResponseJSON = NonNullable<Parameters<Auth['api']['verifyPasskeyAuthentication']>[0]>['body']['response']

type Answered = { readonly headers: Headers; readonly response: { readonly user: { readonly id: string; readonly email: string } } }

/** Once somebody is in, nothing else that was sent to them opens anything. */
async function signedIn({ database, organisation }: Setting, how: 'link' | 'code' | 'passkey', { headers, response: { user } }: Answered): Promise<SignedIn> {
  const person = user.id as PersonId
  await database.transaction().execute(async (transaction) => {
    await voidLinks(transaction, organisation, user.email, 'links and codes')
    await noteDeed(transaction, organisation, person, `signed-in-by-${how}`)
  })
  return { cookies: headers.getSetCookie(), person, email: user.email }
}

/** What better-auth refuses is a link that was used, or whose time is over. */
export const refusedByAuth = (error: unknown): boolean => error instanceof Error && error.name === 'APIError'

/** Burns a link, and lets in the browser whose button was pressed. */
export async function useLink(setting: Setting, auth: Auth, token: string): Promise<SignedIn | undefined> {
  try {
    return await signedIn(setting, 'link', await auth.api.magicLinkVerify({ query: { token }, headers: new Headers(), returnHeaders: true }))
  } catch (error) {
    if (refusedByAuth(error)) return undefined
    throw error
  }
}

export type CodeUsed = SignedIn | 'wrong' | 'tried-too-often'

export async function useCode(setting: Setting, auth: Auth, email: string, code: string): Promise<CodeUsed> {
  try {
    return await signedIn(setting, 'code', await auth.api.signInEmailOTP({ body: { email, otp: code }, headers: new Headers(), returnHeaders: true }))
  } catch (error) {
    if (!refusedByAuth(error)) throw error
    return (error as { readonly body?: { readonly code?: string } }).body?.code === 'TOO_MANY_ATTEMPTS' ? 'tried-too-often' : 'wrong'
  }
}

/** @param response what a browser's passkey has signed */
export async function usePasskey(setting: Setting, auth: Auth, headers: Headers, response: Record<string, unknown>): Promise<SignedIn | undefined> {
  try {
    return await signedIn(setting, 'passkey', await auth.api.verifyPasskeyAuthentication({ body: { response: response as unknown as AuthenticationResponseJSON }, headers, returnHeaders: true }))
  } catch (error) {
    if (refusedByAuth(error)) return undefined
    throw error
  }
}
