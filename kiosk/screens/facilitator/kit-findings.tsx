import { Button } from 'react-aria-components'
import { pinsOf } from '../../../hardware/objects/object.ts'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { useWords } from '../words/words.ts'

/** Of each part that was tried, by its name, whether it is well. */
export type Findings = Readonly<Record<string, boolean>>

type KitFindingsProps = { readonly object: BuiltObject; readonly findings: Findings; readonly onAgain: () => void; readonly onAnother: () => void }

/** What is to be mended, and where to look. */
export function KitFindings({ object, findings, onAgain, onAnother }: KitFindingsProps) {
  const { words, locale } = useWords()
  const broken = object.parts.filter(({ id }) => findings[id] === false)
  return (
    <>
      <h2>
        <span role="status">{words('station.kit.done', { object: object.names[locale] })}</span>
      </h2>
      {broken.length === 0 ? <p>{words('station.kit.allWell')}</p> : <h3>{words('station.kit.toMend')}</h3>}
      <ul className="files">
        {broken.map((part) => (
          <li key={part.id} className="row" data-broken={part.id}>
            <p>
              <strong>{part.names[locale]}</strong>
              <span>{words(`station.kit.advice.${part.kind}`)}</span>
              <span className="aside">{words('station.kit.pins', { pins: pinsOf(part).join(', ') })}</span>
            </p>
          </li>
        ))}
      </ul>
      <div className="card-deeds">
        <Button className="pill" autoFocus onPress={onAnother}>
          {words('station.kit.another')}
        </Button>
        <Button className="pill" onPress={onAgain}>
          {words('station.kit.again')}
        </Button>
      </div>
    </>
  )
}
