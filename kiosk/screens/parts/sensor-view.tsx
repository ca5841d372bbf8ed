import { useEffect, useRef, useState } from 'react'
import { Button } from 'react-aria-components'
import type { Part, PartState } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'
import { useNowAndThen } from './now-and-then.ts'
import { numberIn, partText } from './part-state.ts'
import { stepped } from './playing.ts'
import type { Play, SlidingKind } from './playing.ts'
import { lineOf, remember, scaleOf } from './recent.ts'
import type { Sample } from './recent.ts'

/** How often (ms) the line moves on, and how often the value is said aloud when it changes. */
const LOOK_EVERY = 100
const SAY_EVERY = 3_000

const WIDTH = 200
const HEIGHT = 70

/** What the height of the line may stand for: percent, or cm. */
const scales = [100, 200, 400]

type SensorViewProps = { readonly part: Part; readonly kind: SlidingKind; readonly state: PartState | undefined; readonly play: Play | undefined }

/** One sensor, large: its value, the line of its last ten seconds, and a step less or more when it can be played with. */
export function SensorView({ part, kind, state, play }: SensorViewProps) {
  const { words, locale } = useWords()
  const value = Math.round(numberIn(state))
  const said = useNowAndThen(partText(part, state, words, locale), SAY_EVERY)
  const step = (steps: number) => play?.(part.id, stepped(kind, value, steps))
  return (
    <section className="sensor-view" aria-label={part.names[locale]}>
      <p className="sensor-value">
        <span className="sensor-name">{part.names[locale]}</span>
        <strong>{value}</strong> <span className={`sensor-unit ${kind}`}>{words(`unit.${kind}`)}</span>
      </p>
      <p role="status" className="heard">
        {said}
      </p>
      <div className="sensor-line">
        {play && <StepButton label={words('part.less')} onPress={() => step(-1)} shape="M5 12h14" />}
        <RecentLine value={value} label={words('part.recent', { part: part.names[locale] })} />
        {play && <StepButton label={words('part.more')} onPress={() => step(1)} shape="M5 12h14M12 5v14" />}
      </div>
    </section>
  )
}

function StepButton({ label, shape, onPress }: { readonly label: string; readonly shape: string; readonly onPress: () => void }) {
  return (
    <Button className="pill step-button" aria-label={label} onPress={onPress}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={shape} />
      </svg>
    </Button>
  )
}

function RecentLine({ value, label }: { readonly value: number; readonly label: string }) {
  const samples = useRecent(value)
  const most = scaleOf(samples, scales)
  return (
    <svg className="recent" viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path d={`M0 ${HEIGHT}H${WIDTH}M0 ${HEIGHT / 2}H${WIDTH}M0 0H${WIDTH}`} className="recent-grid" />
      <path d={lineOf(samples, { width: WIDTH, height: HEIGHT, most })} className="recent-line" />
    </svg>
  )
}

function useRecent(value: number): readonly Sample[] {
  const latest = useRef(value)
  const [samples, setSamples] = useState<readonly Sample[]>([])
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => {
    const look = () => setSamples((before) => remember(before, { at: performance.now(), value: latest.current }))
    const timer = setInterval(look, LOOK_EVERY)
    return () => clearInterval(timer)
  }, [])
  return samples
}
