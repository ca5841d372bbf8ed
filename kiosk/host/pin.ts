import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import * as z from '../common/parsing.ts'
import { isError, writeWhole } from './whole-file.ts'

/*
 * The facilitator's PIN as it is kept: never itself, but what scrypt makes of it and a salt. Some 100 ms on a truck's machine.
 * The same file goes to the other kiosks.
 */

/** What version 1 of the file stands for; another cost is another version. */
const COST = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 }
const SALT_BYTES = 16
const HASH_BYTES = 32

const bytes = (count: number) => z.string().check(z.refine((text) => Buffer.from(text, 'base64').length === count && Buffer.from(text, 'base64').toString('base64') === text))
const hashedPin = z.object({ format: z.literal('camion-pin'), version: z.literal(1), salt: bytes(SALT_BYTES), hash: bytes(HASH_BYTES) })
export type HashedPin = z.infer<typeof hashedPin>

/** What is kept of it in a kiosk's folder: the PIN, and its wrong tries. */
export const PIN_FILES = ['pin.json', 'pin-tries.json'] as const

const fileIn = (folder: string): string => join(folder, PIN_FILES[0])

function made(pin: string, salt: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    scrypt(pin, salt, HASH_BYTES, COST, (error, hash) => (error ? reject(error) : resolve(hash)))
  })
}

export async function hashed(pin: string): Promise<HashedPin> {
  const salt = randomBytes(SALT_BYTES)
  const hash = await made(pin, salt)
  return { format: 'camion-pin', version: 1, salt: salt.toString('base64'), hash: hash.toString('base64') }
}

export async function isThePin(pin: string, { salt, hash }: HashedPin): Promise<boolean> {
  return timingSafeEqual(await made(pin, Buffer.from(salt, 'base64')), Buffer.from(hash, 'base64'))
}

/** The text of the file that carries a PIN to another kiosk. */
export const pinText = (pin: HashedPin): string => `${JSON.stringify(pin)}\n`

/** Reads such a text; undefined: it is another kind of file, or damaged. */
export function readPinText(text: string): HashedPin | undefined {
  try {
    return hashedPin.safeParse(JSON.parse(text)).data
  } catch {
    return undefined
  }
}

/** `none`: no PIN was chosen yet. `unreadable`: there is one that can't be read: nobody gets in until `camion pin set`, and nobody chooses a first one. */
export async function pinIn(folder: string): Promise<HashedPin | 'none' | 'unreadable'> {
  try {
    return readPinText(await readFile(fileIn(folder), 'utf8')) ?? 'unreadable'
  } catch (error) {
    return isError(error, 'ENOENT') ? 'none' : 'unreadable'
  }
}

/** Keeps a PIN. @throws what the system says */
export async function keepPin(folder: string, pin: HashedPin): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  await writeWhole(fileIn(folder), pinText(pin))
}
