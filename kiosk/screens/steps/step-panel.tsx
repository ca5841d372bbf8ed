import { useEffect, useReducer, useState } from 'react'
import { Button } from 'react-aria-components'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import type { Pack, Step } from '../../../workshops/packs/pack.ts'
import { reasonWords } from '../../../workshops/session/goals/reason-words.ts'
import { goalMet, goneBack, goneOn } from '../../../workshops/session/workshop-place.ts'
import type { WorkshopPlace } from '../../../workshops/session/workshop-place.ts'
import { kioskGroup, reasonGroup } from '../../common/voices.ts'
import type { Known } from '../kiosk.ts'
import type { Mood } from '../settings/settings.ts'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'
import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { blocksOf } from '../work/new-creation.ts'
import { textIn, useWords } from '../words/words.ts'
import { Encores } from './encores.tsx'
import { Guess } from './guess.tsx'
import { Bulb, Hints } from './hints.tsx'
import { hintSaid, metSaid } from './told.ts'
import { Met } from './met.tsx'
import { StepPicture, WayPicture } from './step-picture.tsx'
import { atFirst, MOST_HINTS, stepStory, wayOn } from './step-story.ts'
import { Turns } from './turns.tsx'
import { useTries } from './use-tries.ts'

/** How long (ms) nothing goes on before a hint is offered: 60 to 90 s (children.md). */
const QUIET = 75_000

type StepPanelProps = {
  readonly pack: Pack
  readonly step: Step
  readonly place: WorkshopPlace
  readonly object: BuiltObject
  readonly mood: Mood
  readonly known: Known
  /** The program that runs is the object's own joy, or shows what it will do: no try of the crew's. */
  readonly isShow: boolean
  /** How many programs could not begin. */
  readonly refused: number
  /** The blocks on the table: another value is another change. */
  readonly blocks: SavedBlocks
  readonly onMove: (to: WorkshopPlace, brings: SavedBlocks | undefined) => void
  /** She goes on from a goal that was met, or elsewhere. */
  readonly onLeave: (isGlad: boolean) => void
  readonly onFree: () => void
}

/** One step of a workshop: what to do, what helps, and the way on. It never goes on by itself. */
export function StepPanel({ pack, step, place, object, mood, known, isShow, refused, blocks, onMove, onLeave, onFree }: StepPanelProps) {
  const { words, locale } = useWords()
  const [story, tell] = useReducer(stepStory, atFirst)
  const [isNew] = useState(place.seen.at(-1) === step.id && place.seen.length > 1)
  const [encore, setEncore] = useState<Pack['encores'][number]>()
  const index = pack.steps.indexOf(step)
  const told = known.goal?.workshop === pack.id && known.goal.step === step.id ? known.goal : null
  const isMet = place.met.includes(step.id)
  const seen = told?.verdict?.isMet === true

  useEffect(() => {
    if (seen && !isMet) onMove(goalMet(place), undefined)
  }, [seen, isMet, place, onMove])

  useTries(known.life, refused, isShow ? null : told, step.goal?.seconds ?? 0, tell)

  // A change of the blocks or another try is going on; so is reading a hint.
  const { hints, failed } = story
  useEffect(() => {
    const timer = setTimeout(() => tell({ is: 'quiet' }), QUIET)
    return () => clearTimeout(timer)
  }, [blocks, hints, failed])

  const said = textIn(step.text, locale)
  const way = wayOn(step, story, isMet)
  const before = goneBack(pack, place)
  const after = goneOn(pack, place, way === 'all the same' ? 'all the same' : 'done')
  const hasHints = (step.hints !== undefined || step.solution !== undefined) && !isMet
  const reason = story.because && !isMet && reasonWords(story.because, object, locale)

  // One loudspeaker says whatever is told now.
  const hint = hasHints && hints > 0 ? hintSaid(step, hints, words, locale) : undefined
  const heard = hint ? { text: [hint.said], group: hint.isOwn ? pack.id : kioskGroup } : isMet ? { text: metSaid(step, index, words), group: kioskGroup } : reason ? { text: [reason.see, reason.look, reason.attempt], group: reasonGroup } : encore ? { text: [textIn(encore.text, locale)], group: pack.id } : { text: [said], group: pack.id }
  const listen = <ListenButton text={heard.text} group={heard.group} />

  function goOn(): void {
    if (!after) return
    onLeave(isMet)
    onMove(after.place, after.brings && blocksOf(after.brings))
  }

  function goBack(): void {
    if (!before) return
    onLeave(false)
    onMove(before, undefined)
  }

  return (
    <section className="panel step-panel" aria-label={words('steps.title')}>
      <header className="step-head">
        <h2>
          <WayPicture way={step.way} />
          {words(`steps.way.${step.way}`)}
        </h2>
        {mood === 'words' && listen}
        <Progress steps={pack.steps} here={index} met={place.met} />
        {place.children === 2 && <Turns step={index} isNew={isNew} />}
      </header>
      <StepPicture pack={pack} step={step} />
      <div className="step-text" tabIndex={0}>
        <p className="step-said">
          <Spoken text={said} group={pack.id} />
        </p>
        {step.guess && <Guess answers={step.guess} group={pack.id} chosen={story.answer} onAnswer={(answer) => tell({ is: 'answered', answer })} />}
        {isMet && <Met step={step} turn={index} />}
        {reason && hints === 0 && (
          <div className="step-reason" role="status">
            <h3>{words('steps.notYet')}</h3>
            {[reason.see, reason.look, reason.attempt].map((sentence) => (
              <p key={sentence}>
                <Spoken text={sentence} group={reasonGroup} />
              </p>
            ))}
          </div>
        )}
        {hints > 0 && hasHints && <Hints step={step} group={pack.id} mood={mood} open={hints} />}
        {step.way === 'show' && <Encores encores={pack.encores} group={pack.id} open={encore} onOpen={setEncore} onFree={onFree} />}
      </div>
      <footer className="step-foot">
        {mood === 'pictures' && listen}
        {hints === 0 && (
          <Button className="pill step-back" isDisabled={!before} aria-label={words('steps.back')} onPress={goBack}>
            <Arrow to="left" />
          </Button>
        )}
        {hasHints && hints === 0 && (
          <Button className={story.isOffered ? 'pill step-bulb offered' : 'pill step-bulb'} aria-label={words(story.isOffered ? 'steps.hint.offer' : 'steps.hint.ask')} onPress={() => tell({ is: 'hintAsked' })}>
            <Bulb />
            {story.isOffered && <span>{words('steps.hint.offer')}</span>}
          </Button>
        )}
        {hints > 0 && (
          <Button className="pill step-on" onPress={() => tell({ is: 'hintsClosed' })}>
            {words('steps.hint.close')}
          </Button>
        )}
        {hints > 0 && hints < MOST_HINTS && (
          <Button className="pill step-bulb" aria-label={words('steps.hint.more')} onPress={() => tell({ is: 'hintAsked' })}>
            <Bulb />
            <span aria-hidden="true">+</span>
          </Button>
        )}
        {after && hints === 0 && (
          <Button className={way === 'open' ? 'pill go step-on' : 'pill step-on'} isDisabled={way === 'shut'} onPress={goOn}>
            <span>{words(way === 'all the same' ? 'steps.anyway' : 'steps.next')}</span>
            <Arrow to="right" />
          </Button>
        )}
      </footer>
    </section>
  )
}

function Progress({ steps, here, met }: { readonly steps: readonly Step[]; readonly here: number; readonly met: readonly string[] }) {
  const { words } = useWords()
  return (
    <div className="step-dots" role="img" aria-label={words('steps.told', { step: here + 1, steps: steps.length })}>
      {steps.map(({ id }, at) => (
        <span key={id} className={at === here ? 'here' : at < here || met.includes(id) ? 'past' : ''} />
      ))}
    </div>
  )
}

const Arrow = ({ to }: { readonly to: 'left' | 'right' }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
    <path d={to === 'right' ? 'M4 12h15M13 5.500l6.500 6.500-6.500 6.500' : 'M20 12H5M11 5.500L4.500 12l6.500 6.500'} />
  </svg>
)
