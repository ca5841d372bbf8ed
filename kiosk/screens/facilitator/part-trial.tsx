import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { pinsOf } from '../../../hardware/objects/object.ts'
import type { BuiltObject, Part } from '../../../hardware/objects/object.ts'
import { trialOf } from '../../common/part-trial.ts'
import type { Kiosk } from '../kiosk.ts'
import { PartPicture } from '../parts/part-pictures.tsx'
import { partText } from '../parts/part-state.ts'
import { isFelt } from '../parts/playing.ts'
import { useWords } from '../words/words.ts'
import { SaidLine } from './deed.tsx'
import type { Deed } from './deed.tsx'

type PartTrialProps = { readonly kiosk: Kiosk; readonly object: BuiltObject; readonly part: Part; readonly deed: Deed; readonly onFound: (isWell: boolean) => void; readonly onBack: () => void }

/** One part: what it must do, its picture alive, and what the facilitator finds. */
export function PartTrial({ kiosk, object, part, deed: { said, say, ask }, onFound, onBack }: PartTrialProps) {
  const { words, locale } = useWords()
  const { connection, shown, sensed } = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  const isReady = connection.is === 'ready'
  const state = isFelt(part.kind) ? sensed[part.id] : shown[part.id]
  const told = state === undefined && isFelt(part.kind) ? words('station.kit.unfelt') : partText(part, state, words, locale)

  async function tryIt(): Promise<void> {
    const asked = await ask('flag', trialOf(object, part))
    if (asked) say(asked.answer.ok ? undefined : { tone: 'trouble', text: words('station.kit.notReady') })
  }

  return (
    <>
      <div className="card-head">
        <Button className="pill" onPress={onBack}>
          ← {words(object.parts[0] === part ? 'station.kit.another' : 'station.kit.back')}
        </Button>
        <h2>{object.names[locale]}</h2>
      </div>
      <SaidLine said={said} />
      {isReady && connection.board.kind === 'emulated' && <p className="notice">{words('station.kit.noBoard')}</p>}
      <div className="part-trial" data-part-tried={part.id}>
        <div className="part-tried">
          <PartPicture part={part} state={state} />
        </div>
        <div className="part-words">
          <h3>
            <span role="status">{words('station.kit.part', { number: object.parts.indexOf(part) + 1, count: object.parts.length, part: part.names[locale] })}</span>
          </h3>
          <p className="aside">{words('station.kit.pins', { pins: pinsOf(part).join(', ') })}</p>
          <p>{words(`station.kit.expect.${part.kind}`)}</p>
          <p data-live={JSON.stringify(state ?? null)}>
            <strong>{words('station.kit.live', { state: told })}</strong>
          </p>
          {!isFelt(part.kind) && (
            <Button className="pill go" isDisabled={!isReady} onPress={() => void tryIt()}>
              {words('station.kit.try')}
            </Button>
          )}
        </div>
      </div>
      {!isReady && <p className="notice">{words('station.kit.notReady')}</p>}
      <div className="card-deeds">
        <Button className="pill" onPress={() => onFound(true)}>
          ✓ {words('station.kit.ok')}
        </Button>
        <Button className="pill" onPress={() => onFound(false)}>
          ✗ {words('station.kit.notOk')}
        </Button>
      </div>
    </>
  )
}
