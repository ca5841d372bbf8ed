import type { BuiltObject, Part, PartState } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'
import { BoardPicture } from './board-picture.tsx'
import { PartPicture } from './part-pictures.tsx'
import { partText, shineOf } from './part-state.ts'
import type { PartStates } from './part-state.ts'
import { isSliding } from './playing.ts'
import type { Play } from './playing.ts'
import { PressedPart } from './pressed-part.tsx'
import { SlidingPart } from './sliding-part.tsx'

type ObjectDrawingProps = {
  readonly object: BuiltObject
  readonly states: PartStates
  /** The sensor whose value is shown large. */
  readonly chosen: string | undefined
  readonly onChoose: (part: string) => void
  /** Undefined when the drawing only shows. */
  readonly play: Play | undefined
}

/** The object as a tray of its parts, alive: what acts on one shelf, what feels on the next, the buttons beside the board. */
export function ObjectDrawing({ object, states, chosen, onChoose, play }: ObjectDrawingProps) {
  const { words, locale } = useWords()
  const builtIn = object.parts.find(({ id }) => id === 'built-in')
  const acting = object.parts.filter((part) => part !== builtIn && isActing(part))
  const sliding = object.parts.flatMap((part) => (isSliding(part.kind) ? [{ part, kind: part.kind }] : []))
  const pressed = object.parts.filter(({ kind }) => kind === 'button')
  const named = (part: Part) => words('part.told', { part: part.names[locale], state: partText(part, states[part.id], words, locale) })
  return (
    <div className="object" role="group" aria-label={object.names[locale]}>
      {acting.length > 0 && (
        <div className="shelf">
          {acting.map((part) => (
            <ActingPart key={part.id} part={part} state={states[part.id]} name={named(part)} />
          ))}
        </div>
      )}
      {sliding.length > 0 && (
        <div className="shelf touched">
          {sliding.map(({ part, kind }) => (
            <SlidingPart key={part.id} part={part} kind={kind} state={states[part.id]} name={named(part)} isChosen={part.id === chosen} onChoose={onChoose} play={play} />
          ))}
        </div>
      )}
      <div className="shelf touched with-board">
        {pressed.map((part) => (
          <PressedPart key={part.id} part={part} state={states[part.id]} name={named(part)} play={play} />
        ))}
        <BoardPicture light={builtIn} isLit={builtIn !== undefined && shineOf(builtIn, states[builtIn.id]) > 0} name={builtIn ? named(builtIn) : ''} />
      </div>
    </div>
  )
}

const isActing = ({ kind }: Part): boolean => kind === 'light' || kind === 'colour-light' || kind === 'buzzer' || kind === 'servo'

function ActingPart({ part, state, name }: { readonly part: Part; readonly state: PartState | undefined; readonly name: string }) {
  const isLight = part.kind === 'light' || part.kind === 'colour-light'
  return (
    <div className="acting-part" role="img" aria-label={name} data-part={part.id} data-state={JSON.stringify(state ?? null)} {...(isLight ? { 'data-level': shineOf(part, state) > 0 ? 1 : 0 } : {})}>
      <PartPicture part={part} state={state} />
    </div>
  )
}
