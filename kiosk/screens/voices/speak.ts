import type { WordMark } from '../../common/voices.ts'
import { volumeNow } from '../sounds.ts'
import type { Locale } from '../words/words.ts'
import { manifestOf, voiceIn } from './manifests.ts'
import { wordAt } from './word-at.ts'

type Text = { readonly text: string; readonly group: string }

/** What the one voice says, and the word it is at. */
export type Saying = Text & { readonly word: WordMark | undefined }

let audio: AudioContext | undefined
let now: Saying | undefined
let turn = new AbortController()
const listeners = new Set<() => void>()

export const saying = (): Saying | undefined => now

export const isSaid = (text: string, group: string): boolean => now?.text === text && now.group === group

export function subscribeToVoice(changed: () => void): () => void {
  listeners.add(changed)
  return () => void listeners.delete(changed)
}

function tell(next: Saying | undefined): void {
  now = next
  for (const changed of listeners) changed()
}

/** The voice falls silent: whatever it says, or only when it says this text. */
export function hush(only?: Text): void {
  if (!now || (only && !isSaid(only.text, only.group))) return
  turn.abort()
  tell(undefined)
}

/** Says texts one after the other, until something else is said. */
export async function sayEach(texts: readonly string[], locale: Locale, group: string): Promise<void> {
  for (const text of texts) if (!(await say(text, locale, group))) return
}

/**
 * Says a text, and nothing else any more; a text without a voice stays unsaid. For a hand's press: nothing may sound on a page before it is touched.
 * @returns whether it came to its end
 */
export async function say(text: string, locale: Locale, group: string): Promise<boolean> {
  hush()
  const { signal } = (turn = new AbortController())
  const context = (audio ??= new AudioContext())
  tell({ text, group, word: undefined })
  try {
    await context.resume()
    const voice = voiceIn(await manifestOf(locale, group), text)
    const answer = voice && (await fetch(`voices/${locale}/${group}/${voice.file}`, { signal }))
    if (answer?.ok) await sound(context, await context.decodeAudioData(await answer.arrayBuffer()), voice?.words ?? [], signal, (word) => tell({ text, group, word }))
  } catch (error) {
    // A voice that was hushed is no trouble, and one that can't be played is as if there were none.
    if (!signal.aborted) console.warn(error)
  }
  if (signal.aborted) return false
  hush()
  return true
}

/** Sounds until it ends or is hushed, and says each word as it is heard. */
function sound(context: AudioContext, buffer: AudioBuffer, words: readonly WordMark[], until: AbortSignal, onWord: (word: WordMark | undefined) => void): Promise<unknown> {
  const { promise, resolve } = Promise.withResolvers<undefined>()
  if (until.aborted) return Promise.resolve(undefined)
  const source = context.createBufferSource()
  source.buffer = buffer
  const loudness = context.createGain()
  loudness.gain.value = volumeNow()
  source.connect(loudness).connect(context.destination)
  source.onended = () => resolve(undefined)
  until.addEventListener('abort', () => source.stop())
  const begun = context.currentTime
  source.start()
  let last: WordMark | undefined
  const look = () => {
    if (until.aborted) return
    // What was given to the loudspeaker is heard a little later.
    const word = wordAt(words, (context.currentTime - begun - context.outputLatency) * 1_000)
    if (word !== last) onWord((last = word))
    requestAnimationFrame(look)
  }
  look()
  return promise
}
