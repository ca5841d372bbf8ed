import { useEffect, useState, useSyncExternalStore } from 'react'
import type { Manifest } from '../../common/voices.ts'
import { useSounds } from '../sounds.ts'
import { useWords } from '../words/words.ts'
import { manifestOf, voiceIn } from './manifests.ts'
import { hush, isSaid, say, subscribeToVoice } from './speak.ts'

/** `canHear`: the text has a voice, and the kiosk may sound. `press` says it, and once more stops it. */
type Listening = { readonly canHear: boolean; readonly isSaid: boolean; readonly press: () => void }

/** A text that a button says. What is no longer there to be read is no longer said. */
export function useListening(text: string | undefined, group: string): Listening {
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
  const canHear = hasSounds && text !== undefined && voiceIn(manifest, text) !== undefined
  const isSaidNow = useSyncExternalStore(subscribeToVoice, () => text !== undefined && isSaid(text, group))
  useEffect(() => {
    if (canHear) return () => hush({ text, group })
  }, [canHear, text, group])
  const press = () => {
    if (isSaidNow) hush()
    else if (text !== undefined) void say(text, locale, group)
  }
  return { canHear, isSaid: isSaidNow, press }
}
