import type { Manifest, Voice } from '../common/voices.ts'
import type { Text } from './text.ts'

/** A voice that is there and stays: under the name that its text has now. */
export type Kept = { readonly text: string; readonly voice: Voice; readonly from: string }

export type Plan = { readonly kept: readonly Kept[]; readonly made: readonly Text[]; readonly removed: readonly string[] }

export const soundOf = ({ key }: Text): string => `${key}.opus`

/**
 * What is to be done so that each text has its voice and nothing else lies there.
 * @param files what lies in the group's folder
 * @param isAnew every voice is made again, but a person's
 */
export function planVoices(texts: readonly Text[], manifest: Manifest, files: readonly string[], isAnew = false): Plan {
  const kept = texts.flatMap((text): readonly Kept[] => {
    const voice = manifest[text.text]
    if (!voice || !files.includes(voice.file) || (isAnew && voice.by !== 'person')) return []
    return [{ text: text.text, voice: { ...voice, file: soundOf(text) }, from: voice.file }]
  })
  const wanted = texts.map(soundOf)
  return { kept, made: texts.filter(({ text }) => !kept.some((one) => one.text === text)), removed: files.filter((file) => !wanted.includes(file)) }
}
