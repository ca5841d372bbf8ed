import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import { kioskGroup } from '../../common/voices.ts'
import { isSaid, saying, subscribeToVoice } from './speak.ts'

/** The name that `voices.css` knows the words by that are being said. */
const SAID = 'said'

function saidWords(): Highlight {
  const known = CSS.highlights.get(SAID)
  if (known) return known
  const none = new Highlight()
  CSS.highlights.set(SAID, none)
  return none
}

/** A text whose word is marked while it is said. Nothing of the page moves for it, and a screen reader reads on. */
export function Spoken({ text, group = kioskGroup }: { readonly text: string; readonly group?: string }) {
  const place = useRef<HTMLSpanElement>(null)
  const word = useSyncExternalStore(subscribeToVoice, () => (isSaid(text, group) ? saying()?.word : undefined))
  useLayoutEffect(() => {
    const written = place.current?.firstChild
    if (!written || !word) return
    const [, from, to] = word
    const range = new StaticRange({ startContainer: written, startOffset: from, endContainer: written, endOffset: to })
    const said = saidWords().add(range)
    return () => void said.delete(range)
  }, [word])
  return (
    <span ref={place} className="spoken">
      {text}
    </span>
  )
}
