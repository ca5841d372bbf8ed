import loadEspeak from '@echogarden/espeak-ng-emscripten'
import { pronounced } from './pronounced.ts'
import type { Locale } from './text.ts'
import type { WordMark } from '../common/voices.ts'
import { wordMarks } from './word-marks.ts'
import type { WordBegun } from './word-marks.ts'

/** A text as it sounds: 16-bit samples, one channel, so many a second; and when each word is said. */
export type Speech = { readonly samples: Buffer; readonly rate: number; readonly words: readonly WordMark[] }

/** eSpeak NG's own names: the language, and a woman's variant of its voice. */
const voices: Readonly<Record<Locale, string>> = { fr: 'fr+f2', en: 'en-gb+f2' }

/** Slowly enough for who reads along. */
const WORDS_A_MINUTE = 140

/** What says texts in a language. */
export async function synthesizer(locale: Locale): Promise<(text: string) => Speech> {
  const { eSpeakNGWorker } = await loadEspeak()
  const worker = await new eSpeakNGWorker()
  worker.set_voice(voices[locale])
  worker.set_rate(WORDS_A_MINUTE)
  return (text) => {
    const pieces: Buffer[] = []
    const begun: WordBegun[] = []
    const pronunciation = pronounced(text, locale)
    worker.synthesize(pronunciation.said, ({ buffer, byteOffset, byteLength }, happenings) => {
      pieces.push(Buffer.from(buffer, byteOffset, byteLength))
      for (const { type, text_position: position, audio_position: ms } of happenings) if (type === 'word') begun.push({ ms, position })
      return false
    })
    return { samples: Buffer.concat(pieces), rate: worker.get_samplerate(), words: wordMarks(text, pronunciation, begun) }
  }
}
