import type { Random } from '../random.ts'

/** Names that nobody else has, as children write them: where each was typed, and the part of it that is searched. */
export type Canary = { readonly where: string; readonly typed: string; readonly searched: string }

const letters = 'bcdfghjklmnpqrstvwxz'
const accents = 'éèêàâçùûîï'

/** A name whose first letter the pad makes a capital. */
function named(where: string, random: Random): Canary {
  const some = (from: string, count: number) => Array.from({ length: count }, () => from[random.below(from.length)] ?? '').join('')
  const searched = `${some(letters, 5)}${some(accents, 2)}${some(letters, 5)}`
  return { where, typed: `Z${searched}`, searched }
}

export type Canaries = { readonly touched: Canary; readonly keyed: Canary; readonly pasted: Canary; readonly astray: Canary; readonly pin: Canary }

export function canariesOf(random: Random): Canaries {
  const pin = Array.from({ length: 8 }, () => String(random.below(10))).join('')
  return {
    touched: named('tapped on the pad', random),
    keyed: named('typed on a keyboard', random),
    pasted: named('pasted', random),
    astray: named('typed where nothing is asked', random),
    pin: { where: 'tried as a PIN', typed: pin, searched: pin },
  }
}

/** Every way in which a program may have written a word down. */
export function formsOf({ searched: word }: Canary): readonly Buffer[] {
  const bytes = Buffer.from(word, 'utf8')
  const wide = Buffer.from(word, 'utf16le')
  const texts = [
    word.normalize('NFD'),
    escaped(word, (unit) => unit),
    escaped(word, (unit) => unit.toUpperCase()),
    encodeURIComponent(word),
    encodeURIComponent(word).toLowerCase(),
    ...[bytes, wide].flatMap(base64Of),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
  ]
  const forms = [bytes, wide, Buffer.from(wide).swap16(), Buffer.from(word, 'latin1'), ...texts.map((text) => Buffer.from(text, 'utf8'))]
  return [...new Map(forms.map((form) => [form.toString('hex'), form])).values()]
}

/** As JSON may have it: `é` as `\u00e9`. */
const escaped = (word: string, written: (unit: string) => string): string => word.replaceAll(/[^ -~]/g, (letter) => `\\u${written(letter.charCodeAt(0).toString(16).padStart(4, '0'))}`)

/** What base64 makes of bytes within a longer text: they begin at one of three places of it. */
function base64Of(bytes: Buffer): readonly string[] {
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64')
    const inner = whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6))
    return [inner, inner.replaceAll('+', '-').replaceAll('/', '_')]
  })
}
