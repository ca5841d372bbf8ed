import { spokenText } from '../../common/voices.ts'
import type { Manifest, Voice } from '../../common/voices.ts'
import type { Locale } from '../words/words.ts'

const asked = new Map<string, Promise<Manifest>>()

/** The voices of a group, asked for once. A kiosk that has none of them says nothing: no voice is no trouble. */
export function manifestOf(locale: Locale, group: string): Promise<Manifest> {
  const address = `voices/${locale}/${group}.json`
  const known = asked.get(address)
  if (known) return known
  const manifest = fetch(address)
    .then(async (answer) => (answer.ok ? ((await answer.json()) as Manifest) : {}))
    .catch((): Manifest => {
      asked.delete(address)
      return {}
    })
  asked.set(address, manifest)
  return manifest
}

/** The voice of a text, where it has one. */
export function voiceIn(manifest: Manifest | undefined, text: string): Voice | undefined {
  const written = spokenText(text)
  return manifest && Object.hasOwn(manifest, written) ? manifest[written] : undefined
}
