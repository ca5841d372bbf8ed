import type { Step } from '../../../workshops/packs/pack.ts'
import { kioskGroup } from '../../common/voices.ts'
import type { Mood } from '../settings/settings.ts'
import { blocksOf } from '../work/new-creation.ts'
import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { textIn, useWords } from '../words/words.ts'
import { blocksApart } from './blocks-apart.ts'
import { BlocksPicture } from './blocks-picture.tsx'

type HintsProps = {
  readonly step: Step
  /** The workshop, whose voices say it. */
  readonly group: string
  readonly mood: Mood
  /** How many are open. */
  readonly open: number
}

/** Three hints, one after the other: where to look, the blocks apart, all put together. They stand in the step's own place, never over the work. */
export function Hints({ step: { hints, solution, toolbox }, group, mood, open }: HintsProps) {
  const { words, locale } = useWords()
  const whole = words(solution ? 'steps.hint.wholeTold' : 'steps.hint.alone')
  const told = hints?.[open - 1]
  const said = told ? textIn(told, locale) : whole
  const kind = (['where', 'which', 'whole'] as const)[open - 1] ?? 'whole'
  const apart = solution && open === 2 ? blocksApart(solution, toolbox, mood) : undefined
  return (
    <section className="step-hint" aria-label={words('steps.hint.ask')}>
      <h3>
        <Bulb />
        {words(`steps.hint.${kind}`)}
      </h3>
      <div className="heard-line">
        <p role="status">
          <Spoken text={said} group={told ? group : kioskGroup} />
        </p>
        <ListenButton text={said} group={told ? group : kioskGroup} />
      </div>
      {apart && apart.blocks.length > 0 && <BlocksPicture key="apart" blocks={apart} mood={mood} name={words('steps.hint.which')} />}
      {solution && open === 3 && <BlocksPicture key="whole" blocks={blocksOf(solution)} mood={mood} name={words('steps.hint.whole')} />}
    </section>
  )
}

export const Bulb = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign bulb">
    <path d="M9 18c0-3-4-4-4-9a7 7 0 0 1 14 0c0 5-4 6-4 9z" />
    <path d="M9.500 21.500h5" />
  </svg>
)
