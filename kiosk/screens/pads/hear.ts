import { hertzOf } from '../../../workshops/language/notes.ts'
import type { Sung } from '../../../workshops/language/program.ts'
import { volumeNow } from '../sounds.ts'

/** How loud (1 is full) and how fast (beats a minute, as a program without a tempo goes). */
const LOUDNESS = 0.07
const BEATS_A_MINUTE = 120

/** Seconds a note takes to come and to go, so that nothing clicks. */
const FADE = 0.03

const HALF_BEAT = 60 / BEATS_A_MINUTE / 2

let audio: AudioContext | undefined

/** Sounds notes softly, in the kiosk and not in the object. What it returns ends them. */
export function hear(notes: readonly Sung[]): () => void {
  audio ??= new AudioContext()
  void audio.resume()
  const ended = audio.createGain()
  ended.gain.value = volumeNow()
  ended.connect(audio.destination)
  let at = audio.currentTime
  for (const { note, halfBeats } of notes) {
    const until = at + halfBeats * HALF_BEAT
    if (note !== undefined) soundNote(audio, ended, note, at, until)
    at = until
  }
  return () => ended.disconnect()
}

function soundNote(context: AudioContext, out: AudioNode, note: number, from: number, until: number): void {
  const voice = context.createOscillator()
  const loudness = context.createGain()
  voice.type = 'triangle'
  voice.frequency.value = hertzOf(note)
  loudness.gain.setValueAtTime(0, from)
  loudness.gain.linearRampToValueAtTime(LOUDNESS, from + FADE)
  loudness.gain.setValueAtTime(LOUDNESS, until - 2 * FADE)
  loudness.gain.linearRampToValueAtTime(0, until - FADE)
  voice.connect(loudness).connect(out)
  voice.start(from)
  voice.stop(until)
}
