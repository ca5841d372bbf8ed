import { useState } from 'react'
import { noteName, noteNamed } from '../../../workshops/language/notes.ts'
import { useSounds } from '../sounds.ts'
import { useWords } from '../words/words.ts'
import { hear } from './hear.ts'
import { noteWord } from './note-words.ts'
import type { OpenPad } from './open-pad.ts'
import { PadEnds } from './pad-ends.tsx'
import { PadWindow } from './pad-window.tsx'
import { Piano } from './piano.tsx'

/** Picks a note by hearing it. */
export function NotePad({ pad, first }: { readonly pad: OpenPad; readonly first: string }) {
  const { words, locale } = useWords()
  const maySound = useSounds()
  const [note, setNote] = useState(noteNamed(first))

  function pick(picked: number): void {
    setNote(picked)
    pad.onChange(noteName(picked))
    if (maySound) hear([{ note: picked, halfBeats: 1 }])
  }

  return (
    <PadWindow pad={pad} name={words('pads.titles.note')}>
      <div className="pad-top">
        <p className="pad-value" role="status">
          {note === undefined ? '' : noteWord(note, locale)}
        </p>
        <PadEnds />
      </div>
      <Piano chosen={note} onNote={pick} />
    </PadWindow>
  )
}
