import { useEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { LONGEST_PIN } from '../../common/pin-rules.ts'
import { PadKey } from '../pads/pad-key.tsx'
import { useWords } from '../words/words.ts'

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9']

type PinPadProps = {
  /** What to do, and what became of what was typed. */
  readonly said: ReactNode
  readonly isResting?: boolean
  readonly onPin: (pin: string) => void
}

/** Large digits, by touch or keyboard. What was typed is a row of dots, and is gone once it is given. */
export function PinPad({ said, isResting = false, onPin }: PinPadProps) {
  const { words } = useWords()
  const [typed, setTyped] = useState('')
  const dots = useRef<HTMLDivElement>(null)
  useEffect(() => dots.current?.focus(), [])

  const add = (digit: string) => setTyped((before) => (before + digit).slice(0, LONGEST_PIN))
  const erase = () => setTyped((before) => before.slice(0, -1))
  function give(): void {
    if (typed === '' || isResting) return
    setTyped('')
    onPin(typed)
  }

  function pressed(event: KeyboardEvent): void {
    if (isResting || event.ctrlKey || event.metaKey || event.altKey) return
    if (/^\d$/.test(event.key)) add(event.key)
    else if (event.key === 'Backspace') erase()
    else if (event.key === 'Enter' && event.target instanceof HTMLDivElement) give()
    else return
    event.preventDefault()
  }

  const digit = (key: string) => (
    <PadKey key={key} isDisabled={isResting} onPress={() => add(key)}>
      {key}
    </PadKey>
  )
  return (
    <>
      <div className="pin-said">{said}</div>
      <div className="pin-pad" role="group" aria-label={words('facilitator.pad.field')} onKeyDown={pressed}>
        <div ref={dots} className="pad-value pin-dots" data-first tabIndex={0} role="textbox" aria-readonly="true" aria-label={words('facilitator.pad.field')}>
          {'●'.repeat(typed.length)}
        </div>
        <p className="heard" role="status">
          {typed === '' ? '' : words('facilitator.pad.typed', { count: typed.length })}
        </p>
        <div className="digits">
          {digits.map(digit)}
          <PadKey look="quiet" sign="erase" name={words('facilitator.pad.erase')} isDisabled={isResting || typed === ''} onPress={erase} />
          {digit('0')}
          <PadKey look="go" sign="done" name={words('facilitator.pad.done')} isDisabled={isResting || typed === ''} onPress={give} />
        </div>
      </div>
    </>
  )
}
