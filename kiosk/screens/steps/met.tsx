import { useEffect } from 'react'
import type { Step } from '../../../workshops/packs/pack.ts'
import { hear } from '../pads/hear.ts'
import { useSounds } from '../sounds.ts'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { Celebration } from './celebration.tsx'
import { metSaid } from './told.ts'

/** A short rising chord, as MIDI numbers. */
const chime = [60, 64, 67, 72].map((note) => ({ note, halfBeats: 1 }))

/** The goal is met: a small joy. */
export function Met({ step, turn }: { readonly step: Step; readonly turn: number }) {
  const { words } = useWords()
  const isHeard = useSounds()
  useEffect(() => (isHeard ? hear(chime) : undefined), [isHeard])
  const [title = '', praise] = metSaid(step, turn, words)
  return (
    <div className="step-met" role="status">
      <h3>
        <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
          <circle cx="12" cy="12" r="10" className="round" />
          <path d="M7 12.500l3.500 3.500L17 8.500" />
        </svg>
        <Spoken text={title} />
      </h3>
      {praise && (
        <p>
          <Spoken text={praise} />
        </p>
      )}
      <Celebration />
    </div>
  )
}
