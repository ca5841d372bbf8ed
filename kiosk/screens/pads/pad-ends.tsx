import { useWords } from '../words/words.ts'
import type { Locale } from '../words/words.ts'
import { closePad } from './open-pad.ts'
import { PadKey } from './pad-key.tsx'

const putBack: Record<Locale, string> = { fr: 'Annuler', en: 'Cancel' }

/** Leaves what the pad is for as it was before. */
export function PutBackKey() {
  const { locale } = useWords()
  return <PadKey look="cancel" sign="cancel" name={putBack[locale]} onPress={() => closePad(false)} />
}

/** The two ways out of a pad: as it was before, or as it is now. */
export function PadEnds({ isDisabled = false }: { readonly isDisabled?: boolean }) {
  const { words } = useWords()
  return (
    <>
      <PutBackKey />
      <PadKey look="done" sign="done" name={words('pads.done')} isDisabled={isDisabled} onPress={() => closePad(true)} />
    </>
  )
}
