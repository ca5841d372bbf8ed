import { randomUUID } from 'node:crypto'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { emailOTP, magicLink } from 'better-auth/plugins'
import type { PersonId } from '../../domain/ids.ts'
import { ofOrganisation } from '../../storage/of-organisation.ts'
import { rolesOf } from '../../storage/people.ts'
import { LINK_LIVES } from '../../storage/signing-in.ts'
import { keyFor, keyTo } from '../key.ts'
import type { Setting } from '../setting.ts'

/** What signing in needs of the setting. */
export type AuthSetting = Pick<Setting, 'database' | 'organisation' | 'secret' | 'address' | 'name'>

const HOUR = 3_600

/** A school, or a volunteer, stays signed in so long (seconds) from when she signed in; who works with the truck, from when they last came. */
const SCHOOL_STAYS = 30 * 24 * HOUR
export const TEAM_STAYS = 12 * HOUR

/** Over HTTPS, a cookie that no other site can set. */
export const cookieNames = (address: string) => {
  const prefix = address.startsWith('https://') ? '__Host-' : ''
  return { session: `${prefix}camion-session`, challenge: `${prefix}camion-challenge` }
}

export const authSecret = (secret: string): string => keyFor(secret, 'sessions').toString('base64url')

/** A browser makes passkeys for a name only: for no machine that is known by its number alone. */
export const hasPasskeys = (address: string): boolean => /[a-z]/i.test(new URL(address).hostname) && !new URL(address).hostname.startsWith('[')

/** Sessions, links, codes and passkeys by better-auth, in our tables; its own routes are not there, ours ask it. */
export function makeAuth({ database, organisation, secret, address, name }: AuthSetting) {
  const names = cookieNames(address)
  const hash = (text: string) => Promise.resolve(keyTo(keyFor(secret, 'links and codes'), text))
  return betterAuth({
    appName: name,
    baseURL: address,
    secret: authSecret(secret),
    database: { db: ofOrganisation(database, organisation), type: 'postgres', transaction: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    user: { modelName: 'person', fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' } },
    account: {
      modelName: 'account',
      fields: {
        userId: 'person',
        accountId: 'account_id',
        providerId: 'provider_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    session: {
      modelName: 'brief.session',
      fields: { userId: 'person', expiresAt: 'expires_at', ipAddress: 'ip_address', userAgent: 'user_agent', createdAt: 'created_at', updatedAt: 'updated_at' },
      expiresIn: SCHOOL_STAYS,
      disableSessionRefresh: true,
    },
    verification: { modelName: 'brief.verification', fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' } },
    advanced: {
      // The column it does not know, every row's organisation, is added on the way.
      database: { generateId: () => randomUUID(), validateSchema: false },
      useSecureCookies: false,
      defaultCookieAttributes: { secure: address.startsWith('https://'), httpOnly: true, sameSite: 'lax', path: '/' },
      cookies: { session_token: { name: names.session }, 'camion-challenge': { name: names.challenge } },
      ipAddress: { disableIpTracking: true },
    },
    databaseHooks: {
      session: {
        create: {
          /** Nobody needs to know with what they came. */
          async before(session) {
            const roles = await rolesOf(database, organisation, session.userId as PersonId)
            const isOfTeam = roles.has('coordinator') || roles.has('facilitator')
            return { data: { ...session, ipAddress: '', userAgent: '', ...(isOfTeam ? { expiresAt: new Date(Date.now() + TEAM_STAYS * 1_000) } : {}) } }
          },
        },
      },
    },
    plugins: [
      magicLink({ expiresIn: LINK_LIVES * 60, storeToken: { type: 'custom-hasher', hash }, sendMagicLink: ({ token, metadata }) => void Object.assign((metadata?.['told'] ?? {}) as object, { token }) }),
      emailOTP({ expiresIn: LINK_LIVES * 60, otpLength: 6, allowedAttempts: 5, storeOTP: { hash }, sendVerificationOTP: () => Promise.resolve() }),
      passkey({
        rpID: new URL(address).hostname,
        rpName: name,
        origin: new URL(address).origin,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        advanced: { webAuthnChallengeCookie: 'camion-challenge' },
        schema: { passkey: { modelName: 'passkey', fields: { userId: 'person', publicKey: 'public_key', credentialID: 'credential_id', deviceType: 'device_type', backedUp: 'backed_up', createdAt: 'created_at' } } },
      }),
    ],
  })
}

export type Auth = ReturnType<typeof makeAuth>
