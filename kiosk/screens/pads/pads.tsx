import { useSyncExternalStore } from 'react'
import './pads.css'
import { ChoicePad } from './choice-pad.tsx'
import { MelodyPad } from './melody-pad.tsx'
import { NotePad } from './note-pad.tsx'
import { NumberPad } from './number-pad.tsx'
import { padOpen, subscribePads } from './open-pad.ts'
import { TextPad } from './text-pad.tsx'

/** The pad that is open, if any. */
export function Pads() {
  const pad = useSyncExternalStore(subscribePads, padOpen)
  if (!pad) return null
  switch (pad.asked.asks) {
    case 'number':
      return <NumberPad pad={pad} asked={pad.asked} />
    case 'text':
      return <TextPad pad={pad} first={pad.asked.value} />
    case 'note':
      return <NotePad pad={pad} first={pad.asked.value} />
    case 'melody':
      return <MelodyPad pad={pad} first={pad.asked.value} />
    default:
      return <ChoicePad pad={pad} asked={pad.asked} />
  }
}
