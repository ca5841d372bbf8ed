import type { WorkshopCycle } from './pack.ts'

/** How long texts for children may be: words a step, words a sentence on average and at most, and the least Kandel-Moles. The oldest read as cycle 3 does. */
export const limits: Readonly<Record<WorkshopCycle, { readonly step: number; readonly sentence: number; readonly longest: number; readonly ease: number }>> = {
  2: { step: 20, sentence: 8, longest: 12, ease: 85 },
  3: { step: 35, sentence: 10, longest: 15, ease: 75 },
  4: { step: 35, sentence: 10, longest: 15, ease: 75 },
}

/** Words as a reader counts them: « l’œil » is one. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu) ?? []

export const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?…:])\s+/u).filter((sentence) => wordsOf(sentence).length > 0)

/**
 * How easily a French text is read, 0 to about 100 and more: 207 − 1.015 × words a sentence − 73.6 × syllables a word
 * (Kandel and Moles, "Application de l’indice de Flesch à la langue française", 1958).
 */
export function kandelMoles(texts: readonly string[]): number {
  const sentences = texts.flatMap(sentencesOf)
  const words = texts.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return 207 - (1.015 * words.length) / sentences.length - (73.6 * syllables) / words.length
}

/** Syllables of a French word as it is said: a group of vowels each, less the silent e of its end. A number counts one for each digit. */
export function syllablesOf(word: string): number {
  if (/^\d+$/.test(word)) return word.length
  return Math.max(1, word.toLowerCase().split(/[’'-]/u).reduce((sum, piece) => sum + ofPiece(piece), 0))
}

function ofPiece(piece: string): number {
  const said = piece
    // A u that only hardens its consonant, and an i or y that slides into the next vowel, are no syllable.
    .replace(/([qg])u(?=[eéèêiy])/gu, '$1')
    .replace(/qu/gu, 'q')
    // « essayer », « voyage »: the y parts two vowels.
    .replace(/(?<=[aeou])y(?=[aeiouéèê])/gu, '-')
  // Two vowels of which one has its accent to be said apart.
  const groups = said.replace(/é(?=[aâoiu]|er)/gu, 'é-').replace(/[ïü]/gu, '-i').match(/[aeiouyàâäéèêëîôöùûœæ]+/gu)?.length ?? 0
  // After a consonant; « joue », « pluie »: the silent e stands in the group of the vowel before it.
  const isEndSilent = /[^aeiouyàâäéèêëîïôöùûüœæ]es?$/u.test(said)
  return isEndSilent && groups > 1 ? groups - 1 : groups
}
