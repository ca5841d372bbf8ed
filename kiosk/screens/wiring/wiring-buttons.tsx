import { Button } from 'react-aria-components'
import type { Part, PartState } from '../../../hardware/objects/object.ts'
import type { WiringState } from '../../common/wiring-story.ts'
import { PartPicture } from '../parts/part-pictures.tsx'
import { useWords } from '../words/words.ts'
import { partIn } from './wiring-sentence.ts'
import type { WiringWish } from './wiring-told.ts'

type WiringButtonsProps = { readonly state: WiringState; readonly isReady: boolean; readonly onWish: (wish: WiringWish) => void; readonly onDone: () => void }

/** Back at its place always; what helps now beside it, the likeliest one marked for the keyboard. */
export function WiringButtons({ state, isReady, onWish, onDone }: WiringButtonsProps) {
  const { words } = useWords()
  const part = partIn(state)?.part
  const isAtFirst = state.is === 'showing' && state.at === 0 && state.wire === 0
  const wish = (type: WiringWish) => () => onWish(type)
  return (
    <div className="wiring-buttons">
      <WiringButton label={words('wiring.previous')} isDisabled={isAtFirst || state.wiring.length === 0} onPress={wish('previousAsked')} shape="M14 5l-7 7 7 7M8 12h10" />
      <Progress state={state} />
      {state.is === 'showing' && <WiringButton label={words('wiring.already')} isDisabled={!isReady} onPress={wish('tryAsked')} shape="M9 3v5M15 3v5M6 8h12v4a6 6 0 0 1-12 0zM12 18v4" />}
      {state.is === 'showing' && <WiringButton label={words('wiring.next')} isMain isDisabled={!isReady && isLast(state)} onPress={wish('nextAsked')} shape={NEXT} />}
      {part && state.is === 'asking' && (
        <>
          <AnswerButton label={words('wiring.no')} part={part} state={atRest(part)} onPress={wish('noSaid')} />
          <AnswerButton label={words('wiring.yes')} part={part} state={alive(part)} isMain onPress={wish('yesSaid')} />
        </>
      )}
      {state.is === 'helping' && <WiringButton label={words('wiring.try')} isMain isDisabled={!isReady} onPress={wish('tryAsked')} shape={TRY} />}
      {state.is === 'stuck' && (
        <>
          <WiringButton label={words('wiring.try')} isDisabled={!isReady} onPress={wish('tryAsked')} shape={TRY} />
          <WiringButton label={words('wiring.without')} isMain onPress={wish('nextAsked')} shape={NEXT} />
        </>
      )}
      {state.is === 'working' && <WiringButton label={words('wiring.next')} isMain onPress={wish('nextAsked')} shape={NEXT} />}
      {state.is === 'done' && <WiringButton label={words('wiring.close')} isMain onPress={onDone} shape="M5 12l5 5L19 7" />}
    </div>
  )
}

const NEXT = 'M10 5l7 7-7 7M16 12H6'
const TRY = 'M7 4l12 8-12 8z'

const isLast = (state: Extract<WiringState, { is: 'showing' }>): boolean => state.wire === (partIn(state)?.wires.length ?? 1) - 1

type WiringButtonProps = { readonly label: string; readonly shape: string; readonly isMain?: boolean; readonly isDisabled?: boolean; readonly onPress: () => void }

function WiringButton({ label, shape, isMain = false, isDisabled = false, onPress }: WiringButtonProps) {
  return (
    <Button className={isMain ? 'wiring-button main' : 'wiring-button'} isDisabled={isDisabled} onPress={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true" className="wiring-sign">
        <path d={shape} />
      </svg>
      <span>{label}</span>
    </Button>
  )
}

type AnswerButtonProps = { readonly label: string; readonly part: Part; readonly state: PartState; readonly isMain?: boolean; readonly onPress: () => void }

/** The part as it would be seen: yes is alive, no is at rest. */
function AnswerButton({ label, part, state, isMain = false, onPress }: AnswerButtonProps) {
  return (
    <Button className={isMain ? 'wiring-button answer main' : 'wiring-button answer'} onPress={onPress}>
      <PartPicture part={part} state={state} />
      <span>{label}</span>
    </Button>
  )
}

const atRest = ({ kind }: Part): PartState => (kind === 'colour-light' ? [0, 0, 0] : kind === 'servo' ? 90 : 0)
const alive = ({ kind }: Part): PartState => (kind === 'colour-light' ? [0, 255, 0] : kind === 'servo' ? 35 : kind === 'buzzer' ? 392 : 100)

/** A dot for each part: large where one is, a tick where it works, a dash where one went on without it. */
function Progress({ state }: { readonly state: WiringState }) {
  const { words } = useWords()
  const { wiring, without } = state
  const at = state.is === 'done' ? wiring.length : state.at
  return (
    <svg className="wiring-progress" viewBox={`0 0 ${Math.max(1, wiring.length) * 24} 24`} role="img" aria-label={words('wiring.progress', { at: Math.min(at + 1, wiring.length), of: wiring.length })}>
      {wiring.map(({ part: { id } }, index) => {
        const isBehind = index < at || (index === at && state.is === 'working')
        return (
          <g key={id} transform={`translate(${index * 24 + 12} 12)`} className={isBehind ? 'behind' : index === at ? 'here' : undefined}>
            <circle r={index === at ? 10 : isBehind ? 9 : 6} />
            {isBehind && <path d={without.includes(id) ? 'M-4 0h8' : 'M-4 0l3 3 5-6'} />}
          </g>
        )
      })}
    </svg>
  )
}
