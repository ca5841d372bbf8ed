import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import { closePad } from './open-pad.ts'
import type { Asked, ChoiceOf, OpenPad } from './open-pad.ts'
import { PadWindow } from './pad-window.tsx'

type ChoicePadProps = { readonly pad: OpenPad; readonly asked: Extract<Asked, { asks: ChoiceOf }> }

/** A few things to pick from: a tap picks one and is all there is to do. */
export function ChoicePad({ pad, asked }: ChoicePadProps) {
  const { words } = useWords()
  const { options, value } = asked
  const isChosen = (id: string, index: number) => id === value || (index === 0 && options.every((option) => option.id !== value))
  return (
    <PadWindow pad={pad} name={words(`pads.titles.${asked.asks}`)}>
      <div className="options" data-columns={columnsFor(options.length)}>
        {options.map(({ id, word, picture }, index) => (
          <Button
            key={id}
            className="option"
            aria-pressed={id === value}
            {...(isChosen(id, index) ? { 'data-first': true } : {})}
            onPress={() => {
              pad.onChange(id)
              closePad(true)
            }}
          >
            {picture && <img src={picture} alt="" />}
            <span>{word}</span>
          </Button>
        ))}
      </div>
    </PadWindow>
  )
}

/** As few rows as look well; many options are words alone, and go beside each other as far as the screen is high. */
function columnsFor(options: number): number {
  if (options > MANY) return 4
  return options === 4 ? 2 : Math.min(options, 3)
}

const MANY = 15
