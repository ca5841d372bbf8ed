import { useEffect, useState } from 'react'
import { Button } from 'react-aria-components'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { kit, objects, workshopObjects } from '../../../hardware/objects/objects.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk } from '../kiosk.ts'
import { useWords } from '../words/words.ts'
import { useDeed } from './deed.tsx'
import type { Deed, MenuPageProps } from './deed.tsx'
import { KitFindings } from './kit-findings.tsx'
import type { Findings } from './kit-findings.tsx'
import { PartTrial } from './part-trial.tsx'

/** The kit is what is tried most. */
const tried = [kit, ...[...objects, ...workshopObjects].filter((object) => object !== kit)]

/** Each part of an object tried in its turn, and what is to be mended. */
export function KitPage({ kiosk }: MenuPageProps) {
  const { words, locale } = useWords()
  const deed = useDeed()
  const [object, setObject] = useState<BuiltObject>()
  const [at, setAt] = useState(0)
  const [findings, setFindings] = useState<Findings>({})
  useChildrensBench(kiosk, deed.ask)

  function begin(chosen: BuiltObject | undefined): void {
    setObject(chosen)
    setAt(0)
    setFindings({})
    deed.say(undefined)
    if (chosen) void deed.ask('object', chosen.id)
  }

  function move(to: number): void {
    setAt(to)
    deed.say(undefined)
    void deed.ask('stop', null)
  }

  if (!object) {
    return (
      <>
        <h2>{words('station.kit.title')}</h2>
        <p>{words('station.kit.says')}</p>
        <h3>{words('station.kit.choose')}</h3>
        <ul className="cards">
          {tried.map((one) => (
            <li key={one.id}>
              <Button className="pill card-button" onPress={() => begin(one)}>
                <strong>{one.names[locale]}</strong>
                <span>{listed(one, locale)}</span>
              </Button>
            </li>
          ))}
        </ul>
      </>
    )
  }
  const part = object.parts[at]
  if (!part) return <KitFindings object={object} findings={findings} onAgain={() => begin(object)} onAnother={() => begin(undefined)} />
  return (
    <PartTrial
      kiosk={kiosk}
      object={object}
      part={part}
      deed={deed}
      onFound={(isWell) => {
        setFindings({ ...findings, [part.id]: isWell })
        move(at + 1)
      }}
      onBack={() => (at === 0 ? begin(undefined) : move(at - 1))}
    />
  )
}

const listed = ({ parts }: BuiltObject, locale: 'fr' | 'en'): string => parts.map(({ names }) => names[locale]).join(', ')

/**
 * What the children had before them is there again when the trial is left: their object, and the goal they seek, which no trial may meet.
 * Their program is stopped.
 */
function useChildrensBench(kiosk: Kiosk, ask: Deed['ask']): void {
  useEffect(() => {
    const { seat, goal } = kiosk.known()
    const sought = goal && goal.verdict?.isMet !== true ? { workshop: goal.workshop, step: goal.step } : undefined
    let theirs: string | undefined
    if (sought) void ask('seek', null)
    const open = seat?.open ?? null
    if (open !== null) void ask('look', { creation: open, version: null }).then((asked) => (theirs = objectOf(asked?.answer)))
    return () => {
      const { isLinked } = kiosk.known()
      if (!isLinked) return
      const calls = kiosk.calls()
      calls.stop(null).catch(ignoreLostLink)
      if (theirs !== undefined) calls.object(theirs).catch(ignoreLostLink)
      if (sought) calls.seek(sought).catch(ignoreLostLink)
    }
  }, [kiosk, ask])
}

const objectOf = (work: unknown): string | undefined => (typeof work === 'object' && work !== null && 'object' in work && typeof work.object === 'string' ? work.object : undefined)
