import { Button } from 'react-aria-components'
import { kioskGroup } from '../../common/voices.ts'
import { useWords } from '../words/words.ts'
import { speakerSign, squareSign } from './signs.ts'
import { useListening } from './use-listening.ts'

/** A loudspeaker that says a text, or several one after the other, and stops when it is pressed again. There is none for a text without a voice, nor in a kiosk without sounds. */
export function ListenButton({ text, group = kioskGroup }: { readonly text: string | readonly string[]; readonly group?: string }) {
  const { words } = useWords()
  const { canHear, isSaid, press } = useListening([text].flat(), group)
  if (!canHear) return null
  return (
    <Button className="pill listen" aria-label={words(isSaid ? 'voice.stop' : 'voice.listen', { text: [text].flat().join(' ') })} onPress={press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={isSaid ? squareSign : speakerSign} />
      </svg>
    </Button>
  )
}
