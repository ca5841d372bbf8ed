import type { WordMark } from '../common/voices.ts'
import type { Pronounced } from './pronounced.ts'

/** A word that the voice begins: when, in ms, and at which character of what is said, counted from 1. */
export type WordBegun = { readonly ms: number; readonly position: number }

/** A word as it is written, with what hangs on it; the signs around it are no part of it. */
const WORD = /[\p{L}\p{N}+−×÷<>=½](?:\S*[\p{L}\p{N}+−×÷<>=½])?/gu

/** When each written word is said. Words that the voice says in one are marked in one, a word that it says in several once. */
export function wordMarks(written: string, { said, writtenAt }: Pronounced, begun: readonly WordBegun[]): readonly WordMark[] {
  const words = [...written.matchAll(WORD)].map(({ index, 0: word }) => ({ from: index, to: index + word.length }))
  const starts: { readonly ms: number; readonly word: number }[] = []
  for (const { ms, position } of begun.toSorted((one, other) => one.ms - other.ms)) {
    let at = position - 1
    while (/\s/.test(said[at] ?? '')) at += 1
    const word = words.findLastIndex(({ from }) => from <= writtenAt(at))
    const last = starts.at(-1)
    if (word > (last?.word ?? -1) && ms > (last?.ms ?? -1)) starts.push({ ms, word })
  }
  return starts.flatMap(({ ms, word }, index): readonly WordMark[] => {
    const from = words[index === 0 ? 0 : word]
    const to = words[(starts[index + 1]?.word ?? words.length) - 1]
    return from && to ? [[ms, from.from, to.to]] : []
  })
}
