import { useEffect, useRef, useState } from 'react'
import { MOST_NOTES } from '../../../workshops/language/notes.ts'
import { useSounds } from '../sounds.ts'
import { useWords } from '../words/words.ts'
import { hear } from './hear.ts'
import { lengths, notesOf, withNote, withoutLastNote } from './melody-draft.ts'
import type { Length } from './melody-draft.ts'
import { melodyPicture } from './melody-picture.ts'
import { noteWord } from './note-words.ts'
import type { OpenPad } from './open-pad.ts'
import { PadEnds } from './pad-ends.tsx'
import { PadKey } from './pad-key.tsx'
import { PadWindow } from './pad-window.tsx'
import { Piano } from './piano.tsx'

const lengthWords: Record<Length, string> = { 1: '½', 2: '1', 4: '2', 8: '4' }

/** Makes a melody, note after note. */
export function MelodyPad({ pad, first }: { readonly pad: OpenPad; readonly first: string }) {
  const { words, locale } = useWords()
  const maySound = useSounds()
  const [text, setText] = useState(first)
  const [length, setLength] = useState<Length>(2)
  const silence = useRef<() => void>(undefined)
  useEffect(() => () => silence.current?.(), [])

  const notes = notesOf(text)
  const isFull = notes.length === MOST_NOTES

  function become(next: string): void {
    setText(next)
    pad.onChange(next)
  }

  function add(note: number | undefined): void {
    become(withNote(text, note, length))
    sound([{ note, halfBeats: 1 }])
  }

  function sound(sung: Parameters<typeof hear>[0]): void {
    silence.current?.()
    if (maySound) silence.current = hear(sung)
  }

  const spoken = notes.map(({ note, halfBeats }) => `${note === undefined ? words('pads.rest') : noteWord(note, locale)} ${words('pads.lasting', { beats: halfBeats / 2 })}`).join(', ')
  return (
    <PadWindow pad={pad} name={words('pads.titles.melody')}>
      <div className="pad-top">
        <div className="pad-value melody">
          <img src={melodyPicture(notes)} alt={spoken || words('pads.noNotes')} />
        </div>
        <PadEnds isDisabled={notes.length === 0} />
      </div>
      <p className="heard" role="status">
        {isFull ? words('pads.full', { most: MOST_NOTES }) : ''}
      </p>
      <div className="melody-keys">
        <Piano onNote={add} />
        <div className="melody-tools">
          {lengths.map((halfBeats) => (
            <PadKey key={halfBeats} look="pick" isOn={length === halfBeats} name={words('pads.lasting', { beats: halfBeats / 2 })} onPress={() => setLength(halfBeats)}>
              {lengthWords[halfBeats]}
            </PadKey>
          ))}
          <PadKey look="quiet" sign="rest" name={words('pads.rest')} onPress={() => add(undefined)} />
          <PadKey look="quiet" sign="erase" name={words('pads.eraseNote')} onPress={() => become(withoutLastNote(text))} />
          <PadKey look="quiet wide" sign="listen" name={words('pads.listen')} isDisabled={!maySound} onPress={() => sound(notes)} />
        </div>
      </div>
    </PadWindow>
  )
}
