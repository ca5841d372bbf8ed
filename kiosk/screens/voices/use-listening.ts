import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Manifest } from '../../common/voices.ts'
import { useSounds } from '../sounds.ts'
import { useWords } from '../words/words.ts'
import { manifestOf, voiceIn } from './manifests.ts'
import { hush, isSaid, sayEach, subscribeToVoice } from './speak.ts'

/** `canHear`: the text has a voice, and the kiosk may sound. `press` says it, and once more stops it. */
type Listening = { readonly canHear: boolean; readonly isSaid: boolean; readonly press: () => void }

/** Texts that a button says, one after the other. What is no longer there to be read is no longer said. */
export function useListening(texts: readonly string[], group: string): Listening {
  const { locale } = useWords()
  const hasSounds = useSounds()
  const [manifest, setManifest] = useState<Manifest>()
  useEffect(() => {
    if (!hasSounds) return
    let isHere = true
    void manifestOf(locale, group).then((found) => {
      if (isHere) setManifest(found)
    })
    return () => {
      isHere = false
    }
  }, [hasSounds, locale, group])
  const canHear = hasSounds && texts.length > 0 && texts.every((text) => voiceIn(manifest, text) !== undefined)
  const isSaidNow = useSyncExternalStore(subscribeToVoice, () => texts.some((text) => isSaid(text, group)))
  const whole = texts.join('\n')
  useEffect(() => {
    if (!canHear) return
    return () => {
      for (const text of whole.split('\n')) hush({ text, group })
    }
  }, [canHear, whole, group])
  const press = () => {
    if (isSaidNow) hush()
    else void sayEach(texts, locale, group)
  }
  return { canHear, isSaid: isSaidNow, press }
}
