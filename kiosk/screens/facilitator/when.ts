import type { Locale } from '../words/words.ts'

/** When something was, by the kiosk's clock: the time alone if it was today. */
export function when(at: number, now: number, locale: Locale): string {
  const isToday = new Date(at).toDateString() === new Date(now).toDateString()
  const time = { hour: '2-digit', minute: '2-digit' } as const
  return new Date(at).toLocaleString(locale === 'fr' ? 'fr-FR' : 'en-GB', isToday ? time : { day: 'numeric', month: 'long', ...time })
}

/** A day, `2026-03-15`, as people write it. */
export function dayTold(day: string, locale: Locale): string {
  const date = new Date(`${day}T12:00:00`)
  return Number.isNaN(date.getTime()) ? day : date.toLocaleDateString(locale === 'fr' ? 'fr-FR' : 'en-GB', { weekday: 'long', day: 'numeric', month: 'long' })
}
