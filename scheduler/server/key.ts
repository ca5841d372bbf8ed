import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'

/**
 * A key that the server can make again, and so keeps nowhere.
 * @param secret of this server; who has it can make every key
 * @param opened what it opens, and nothing else
 */
export const keyTo = (secret: string | Buffer, opened: string): string => createHmac('sha256', secret).update(opened).digest('base64url')

/** As long for a key that is wrong at its end as for one that is wrong at its beginning. */
export function isKeyTo(given: string, secret: string, opened: string): boolean {
  const [is, right] = [Buffer.from(given), Buffer.from(keyTo(secret, opened))]
  return is.length === right.length && timingSafeEqual(is, right)
}

/** A key of its own for each use of the server's secret. */
export const keyFor = (secret: string, use: string): Buffer => Buffer.from(hkdfSync('sha256', secret, '', use, 32))
