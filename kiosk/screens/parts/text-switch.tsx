import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'

type TextSwitchProps = { readonly isText: boolean; readonly onText: (isText: boolean) => void }

/** Between the blocks and the same program as text. */
export function TextSwitch({ isText, onText }: TextSwitchProps) {
  const { words } = useWords()
  return (
    <Button className="tool text-switch" onPress={() => onText(!isText)}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={isText ? BLOCKS : LINES} />
      </svg>
      {words(isText ? 'text.showBlocks' : 'text.show')}
    </Button>
  )
}

const LINES = 'M3 5h14M7 10h14M7 15h10M3 20h12'
const BLOCKS = 'M3 3h12v6H3zM7 9h14v6H7zM3 15h12v6H3z'
