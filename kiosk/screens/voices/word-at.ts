import type { WordMark } from '../../common/voices.ts'

/** The word that is said so many ms after the voice began: none before the first. */
export const wordAt = (words: readonly WordMark[], ms: number): WordMark | undefined => words.findLast(([start]) => start <= ms)
