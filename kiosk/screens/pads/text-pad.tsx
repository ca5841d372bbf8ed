import { useState } from 'react'
import { useWords } from '../words/words.ts'
import { digits, keyboards, lettersOf, LONGEST_TEXT, withLetter, withoutLetter } from './keyboards.ts'
import { closePad } from './open-pad.ts'
import type { OpenPad } from './open-pad.ts'
import { PutBackKey } from './pad-ends.tsx'
import { PadKey } from './pad-key.tsx'
import { PadWindow } from './pad-window.tsx'

/** The keyboard on screen: the one thing a child types. It begins with a capital, as a sentence does. */
export function TextPad({ pad, first }: { readonly pad: OpenPad; readonly first: string }) {
  const { words, locale } = useWords()
  const [text, setText] = useState(first)
  const [isCapital, setCapital] = useState(first === '')
  const [hasDigits, setDigits] = useState(false)
  const { accents, letters, signs } = keyboards[locale]
  const left = LONGEST_TEXT - lettersOf(text).length
  const upper = accents === '' || hasDigits ? digits : accents

  function become(next: string): void {
    setText(next)
    pad.onChange(next)
  }

  function type(letter: string): void {
    become(withLetter(text, isCapital ? letter.toLocaleUpperCase(locale) : letter))
    setCapital(false)
  }

  function onKey(key: string): boolean {
    if (key !== 'Enter') return false
    closePad(true)
    return true
  }

  const keysOf = (row: string) =>
    lettersOf(row).map((letter) => {
      const shown = isCapital ? letter.toLocaleUpperCase(locale) : letter
      return (
        <PadKey key={letter} {...(signNames[letter] === undefined ? {} : { name: words(`pads.signs.${signNames[letter]}`) })} onPress={() => type(letter)}>
          {shown}
        </PadKey>
      )
    })
  return (
    <PadWindow pad={pad} name={words('pads.titles.text')} onKey={onKey}>
      <div className="pad-top">
        <div className="pad-value text">
          {/* A plugged keyboard writes here; the system's own on-screen one stays away. */}
          <input
            data-first
            type="text"
            inputMode="none"
            autoComplete="off"
            spellCheck={false}
            aria-label={words('pads.text')}
            maxLength={LONGEST_TEXT}
            value={text}
            onChange={({ target }) => become(target.value.normalize('NFC'))}
            onFocus={({ target }) => target.setSelectionRange(target.value.length, target.value.length)}
          />
          <small aria-label={words('pads.left', { left })} role="img">
            {left}
          </small>
        </div>
        <PutBackKey />
      </div>
      <div className="key-row">{keysOf(upper)}</div>
      <div className="key-row">{keysOf(letters[0])}</div>
      <div className="key-row">{keysOf(letters[1])}</div>
      <div className="key-row">
        <PadKey look="quiet" sign="capital" isOn={isCapital} name={words('pads.capital')} onPress={() => setCapital(!isCapital)} />
        {keysOf(letters[2])}
        <PadKey look="quiet" sign="erase" name={words('pads.erase')} onPress={() => become(withoutLetter(text))} />
      </div>
      <div className="key-row">
        {accents !== '' && (
          <PadKey look="quiet" name={words(hasDigits ? 'pads.accents' : 'pads.digits')} onPress={() => setDigits(!hasDigits)}>
            {hasDigits ? 'éà' : '12'}
          </PadKey>
        )}
        {keysOf(signs)}
        <PadKey look="wide" sign="space" name={words('pads.space')} onPress={() => type(' ')} />
        <PadKey look="done wide" sign="done" name={words('pads.done')} onPress={() => closePad(true)} />
      </div>
    </PadWindow>
  )
}

/** Signs that a screen reader would pass over. */
const signNames = { '\'': 'apostrophe', '-': 'hyphen', '?': 'question', '!': 'exclamation', '.': 'point', ',': 'comma' } as Readonly<Record<string, 'apostrophe' | 'hyphen' | 'question' | 'exclamation' | 'point' | 'comma'>>
