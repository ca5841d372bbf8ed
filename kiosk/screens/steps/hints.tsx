import type { Step } from '../../../workshops/packs/pack.ts'
import { kioskGroup } from '../../common/voices.ts'
import type { Mood } from '../settings/settings.ts'
import { blocksOf } from '../work/new-creation.ts'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { blocksApart } from './blocks-apart.ts'
import { BlocksPicture } from './blocks-picture.tsx'
import { hintSaid } from './told.ts'

type HintsProps = {
  readonly step: Step
  /** The workshop, whose voices say it. */
  readonly group: string
  readonly mood: Mood
  /** How many are open. */
  readonly open: number
}

/** Three hints, one after the other: where to look, the blocks apart, all put together. They stand in the step's own place, never over the work. */
export function Hints({ step, group, mood, open }: HintsProps) {
  const { words, locale } = useWords()
  const { said, isOwn } = hintSaid(step, open, words, locale)
  const { solution, toolbox } = step
  const kind = (['where', 'which', 'whole'] as const)[open - 1] ?? 'whole'
  const apart = solution && open === 2 ? blocksApart(solution, toolbox, mood) : undefined
  return (
    <section className="step-hint" aria-label={words('steps.hint.ask')}>
      <h3>
        <Bulb />
        {words(`steps.hint.${kind}`)}
      </h3>
      <p role="status">
        <Spoken text={said} group={isOwn ? group : kioskGroup} />
      </p>
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
