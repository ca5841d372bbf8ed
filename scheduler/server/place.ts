import { isIPv6 } from 'node:net'
import { keyFor, keyTo } from './key.ts'
import type { Setting } from './setting.ts'

/** From where somebody asks: who has an IPv6 address has all those that begin like it, and is one place with them. */
export function placeOf(ip: string): string {
  if (!isIPv6(ip)) return ip
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip) ?? []
  if (mapped !== undefined) return mapped
  const [head = '', tail] = new URL(`http://[${ip.split('%')[0] ?? ''}]`).hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter((group) => group !== ''))
  const groups = [...(before ?? []), ...Array.from({ length: 8 - (before?.length ?? 0) - (after?.length ?? 0) }, () => '0'), ...(after ?? [])]
  return `${groups.slice(0, 4).join(':')}::/64`
}

/** This machine itself: a web server before us that does not say who asks, or whoever is at its keyboard. */
export const isHere = (place: string): boolean => place.startsWith('127.') || place === '0:0:0:0::/64'

/** Who tries is kept for an hour, as a number that nobody reads back. */
export const markOf = ({ secret }: Pick<Setting, 'secret'>, what: string, who: string): string => `${what} ${keyTo(keyFor(secret, 'tried'), who)}`
