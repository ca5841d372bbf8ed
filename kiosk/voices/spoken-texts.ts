import { catalogue } from '../../workshops/catalogue.ts'
import { kioskGroup, reasonGroup } from '../common/voices.ts'
import { kioskTexts } from './kiosk-texts.ts'
import { packTexts } from './pack-texts.ts'
import { reasonTexts } from './reason-texts.ts'
import { wiringTexts } from './wiring-texts.ts'
import type { Group, Locale, Text } from './text.ts'

/** Every text that is said in a language. A group says each text once. */
export function spokenTexts(locale: Locale): readonly Group[] {
  return [
    ...catalogue.map((pack) => ({ name: pack.id, texts: onceEach(packTexts(pack, locale)) })),
    { name: reasonGroup, texts: onceEach(reasonTexts(locale)) },
    { name: kioskGroup, texts: onceEach([...kioskTexts(locale), ...wiringTexts(locale)]) },
  ]
}

/** A text that has no letter and no digit says nothing. */
function onceEach(texts: readonly Text[]): readonly Text[] {
  const first = new Map<string, Text>()
  for (const text of texts) if (/[\p{L}\p{N}+−×÷<>=]/u.test(text.text) && !first.has(text.text)) first.set(text.text, text)
  return [...first.values()]
}
