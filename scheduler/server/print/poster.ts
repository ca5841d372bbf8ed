import { toString as qrCode } from 'qrcode'
import type { Day } from '../../domain/time.ts'
import type { Locale } from '../../web/words/words.ts'
import { posterDates } from './poster-dates.ts'
import { typeset } from './typesetter.ts'
import { capitalised, printWords } from './words/words.ts'

/** What a poster announces. */
export type PosterFacts = {
  /** The town. */
  readonly stop: string
  readonly dates: { readonly first: Day; readonly last: Day }
  /** Where in the town. */
  readonly place: string
  readonly organisation: string
  /** Of the stop's page, whole: its code leads there. */
  readonly address: string
  readonly locale: Locale
  readonly isDemo: boolean
}

/** `1`: the truck on the road, the town above it. `2`: the sheet is the truck's side, the town is painted on it. */
export type PosterForm = { readonly paper: 'a3' | 'a4'; readonly design: 1 | 2 }

/** Modules of white around the code itself: with the white card it is on, more than the four that readers ask for (ISO/IEC 18004). */
const QUIET_ZONE = 2

/** The poster of a stop: one page of PDF. Throws on an address too long for a code (some 2,000 letters). */
export async function poster({ locale, dates, isDemo, stop, place, organisation, address }: PosterFacts, form: PosterForm): Promise<Uint8Array> {
  const qr = await qrCode(address, { type: 'svg', errorCorrectionLevel: 'M', margin: QUIET_ZONE })
  const told = { ...form, locale, isDemo, stop, place, organisation, address, dates: capitalised(posterDates(dates.first, dates.last, locale)), words: printWords[locale].poster }
  return typeset('poster', told, { qr })
}
