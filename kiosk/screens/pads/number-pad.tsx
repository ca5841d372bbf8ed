import { useState } from 'react'
import { useWords } from '../words/words.ts'
import { draftOf, LEAST, MOST, moved, turned, valueOf, withDigit, withoutLast } from './number-draft.ts'
import type { NumberDraft } from './number-draft.ts'
import { closePad } from './open-pad.ts'
import type { Asked, OpenPad } from './open-pad.ts'
import { PadEnds } from './pad-ends.tsx'
import { PadKey } from './pad-key.tsx'
import { PadWindow } from './pad-window.tsx'

const digitRows = [
  ['7', '8', '9'],
  ['4', '5', '6'],
  ['1', '2', '3'],
]

const steps = [10, 1, -1, -10] as const

/** Keys of a plugged keyboard that go from a number to one near it. */
const stepOfKey: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }

type NumberPadProps = { readonly pad: OpenPad; readonly asked: Extract<Asked, { asks: 'number' }> }

/** Digits, steps and a few numbers worth a single tap. */
export function NumberPad({ pad, asked }: NumberPadProps) {
  const { words, locale } = useWords()
  const [draft, setDraft] = useState(() => draftOf(asked.value))

  function become(next: NumberDraft): void {
    setDraft(next)
    pad.onChange(valueOf(next))
  }

  function onKey(key: string): boolean {
    const step = stepOfKey[key]
    if (/^\d$/.test(key)) become(withDigit(draft, key))
    else if (key === '-') become(turned(draft))
    else if (key === 'Backspace') become(withoutLast(draft))
    else if (step !== undefined) become(moved(draft, step))
    else if (key === 'Enter') closePad(true)
    else return false
    return true
  }

  const spoken = (value: number) => value.toLocaleString(locale).replace('-', '−')
  const digit = (key: string) => (
    <PadKey key={key} onPress={() => become(withDigit(draft, key))}>
      {key}
    </PadKey>
  )
  return (
    <PadWindow pad={pad} name={words('pads.titles.number')} onKey={onKey}>
      <div className="pad-top">
        <div
          className={draft.isFresh ? 'pad-value fresh' : 'pad-value'}
          data-first
          tabIndex={0}
          role="spinbutton"
          aria-label={words('pads.value')}
          aria-valuenow={valueOf(draft)}
          aria-valuetext={spoken(valueOf(draft))}
          aria-valuemin={LEAST}
          aria-valuemax={MOST}
        >
          <span>{draft.text.replace('-', '−') || '\u00a0'}</span>
        </div>
        <PadEnds />
      </div>
      <div className="number-keys">
        <div className="digits">
          {digitRows.flat().map(digit)}
          <PadKey name={words('pads.minus')} onPress={() => become(turned(draft))}>
            ±
          </PadKey>
          {digit('0')}
          <PadKey sign="erase" name={words('pads.erase')} onPress={() => become(withoutLast(draft))} />
        </div>
        <div className="steps">
          {steps.map((by) => (
            <PadKey key={by} look="quiet" name={words(by > 0 ? 'pads.more' : 'pads.fewer', { by: Math.abs(by) })} onPress={() => become(moved(draft, by))}>
              {by > 0 ? `+${by}` : `−${-by}`}
            </PadKey>
          ))}
        </div>
        <div className="steps">
          {asked.picks.map((pick) => (
            <PadKey key={pick} look="pick" isOn={valueOf(draft) === pick} onPress={() => become(draftOf(pick))}>
              {spoken(pick)}
            </PadKey>
          ))}
        </div>
      </div>
    </PadWindow>
  )
}
