import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import { isSharp, noteWord, stepWord } from './note-words.ts'

/** The lowest notes of our two octaves: the high one stands above the low one, as it sounds. */
const octaves = [72, 60] as const

const notesFrom = (lowest: number) => Array.from({ length: 12 }, (_, step) => lowest + step)

type PianoProps = { readonly chosen?: number | undefined; readonly onNote: (note: number) => void }

/** A small keyboard. A key sounds as soon as it is touched, as a real one does. */
export function Piano({ chosen, onNote }: PianoProps) {
  const { locale } = useWords()
  return (
    <div className="piano">
      {octaves.map((lowest) => (
        <div key={lowest} className="octave">
          {notesFrom(lowest).map((note) => (
            <Button
              key={note}
              preventFocusOnPress
              className={isSharp(note) ? 'piano-key sharp' : 'piano-key'}
              aria-label={noteWord(note, locale)}
              {...(chosen === undefined ? {} : { 'aria-pressed': chosen === note })}
              {...(chosen === note ? { 'data-first': true } : {})}
              onPressStart={() => onNote(note)}
            >
              {isSharp(note) ? '' : stepWord(note, locale)}
            </Button>
          ))}
        </div>
      ))}
    </div>
  )
}
