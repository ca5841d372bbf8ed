import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { keyFor } from '../key.ts'

/** A mail that lets somebody in, back or for the first time (`join`): it waits sealed, and is read by nobody but who sends it. */
export type SignInMail = { readonly kind: 'sign-in' | 'join'; readonly to: string; readonly language: 'fr' | 'en'; readonly link: string; readonly code: string }

const NONCE = 12
const TAG = 16

/** AES-256-GCM: its nonce, its tag, what was sealed. */
export function sealedMail(secret: string, mail: SignInMail): Buffer {
  const nonce = randomBytes(NONCE)
  const cipher = createCipheriv('aes-256-gcm', keyFor(secret, 'sign-in mail'), nonce)
  const sealed = Buffer.concat([cipher.update(JSON.stringify(mail), 'utf8'), cipher.final()])
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed])
}

/** Undefined when it was sealed with another secret, or is damaged. */
export function openMail(secret: string, sealed: Buffer): SignInMail | undefined {
  if (sealed.length < NONCE + TAG) return undefined
  const decipher = createDecipheriv('aes-256-gcm', keyFor(secret, 'sign-in mail'), sealed.subarray(0, NONCE), { authTagLength: TAG })
  decipher.setAuthTag(sealed.subarray(NONCE, NONCE + TAG))
  try {
    return JSON.parse(Buffer.concat([decipher.update(sealed.subarray(NONCE + TAG)), decipher.final()]).toString('utf8')) as SignInMail
  } catch {
    return undefined
  }
}
