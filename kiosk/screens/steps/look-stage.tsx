import { Button } from 'react-aria-components'
import type { Pack } from '../../../workshops/packs/pack.ts'
import { PlugSign } from '../wiring/plug-button.tsx'
import { useWords } from '../words/words.ts'

type LookStageProps = { readonly pack: Pack; readonly isShowing: boolean; readonly canShow: boolean; readonly onLook: () => void; readonly onWire: (() => void) | undefined }

/** In the place of the blocks while a crew looks: the finished object does what it will do, before any block is touched. */
export function LookStage({ pack, isShowing, canShow, onLook, onWire }: LookStageProps) {
  const { words, locale } = useWords()
  return (
    <div className="look-stage">
      <h2>{pack.title[locale]}</h2>
      <Button className="pill go look-button" isDisabled={isShowing || !canShow} onPress={onLook}>
        <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
          <path d="M2 12c5-8 15-8 20 0-5 8-15 8-20 0z" />
          <circle cx="12" cy="12" r="3" />
        </svg>
        {words('steps.look')}
      </Button>
      {onWire && (
        <Button className="pill look-wire" onPress={onWire}>
          <PlugSign />
          {words('wiring.open')}
        </Button>
      )}
    </div>
  )
}
