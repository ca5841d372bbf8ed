import { useEffect, useRef, useSyncExternalStore } from 'react'
import { onVolume, volumeNow } from '../sounds.ts'

/** How loud a drawn speaker is (1 is full), and how softly it begins and ends, seconds. */
const LOUDNESS = 0.05
const FADE = 0.015

type Voice = { readonly context: AudioContext; readonly voice: OscillatorNode; readonly loudness: GainNode }

/** The drawn speaker is heard: so many hertz, 0 is silence. */
export function useSpeakerSound(hertz: number): void {
  const sounding = useRef<Voice>(undefined)
  const volume = useSyncExternalStore(onVolume, volumeNow)
  useEffect(() => {
    if (hertz <= 0 && !sounding.current) return
    sounding.current ??= startVoice()
    // Nothing may sound on a page before it is touched.
    if (hertz > 0) void sounding.current.context.resume()
    const { context, voice, loudness } = sounding.current
    const { currentTime } = context
    if (hertz > 0) voice.frequency.setValueAtTime(hertz, currentTime)
    loudness.gain.setTargetAtTime(hertz > 0 ? LOUDNESS * volume : 0, currentTime, FADE)
  }, [hertz, volume])
  useEffect(
    () => () => {
      void sounding.current?.context.close()
      sounding.current = undefined
    },
    [],
  )
}

function startVoice(): Voice {
  const context = new AudioContext()
  const voice = context.createOscillator()
  const loudness = context.createGain()
  voice.type = 'triangle'
  loudness.gain.value = 0
  voice.connect(loudness).connect(context.destination)
  voice.start()
  return { context, voice, loudness }
}
