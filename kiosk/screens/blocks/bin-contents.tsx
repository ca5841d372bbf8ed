import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Mood } from '../settings/settings.ts'
import { useWords } from '../words/words.ts'
import type { Thrown } from './bin.ts'
import { drawnAs } from './renderers.ts'

type BinContentsProps = { readonly mood: Mood; readonly thrown: readonly Thrown[]; readonly onTakeOut: (thrown: Thrown, byKeys: boolean) => void }

/** What was thrown away, the last on top; a tap takes it in hand again. */
export function BinContents({ mood, thrown, onTakeOut }: BinContentsProps) {
  const { words } = useWords()
  const list = useRef<HTMLElement>(null)
  useEffect(() => list.current?.querySelector('button')?.focus(), [])
  return (
    <section ref={list} className="bin-contents" aria-label={words('placing.bin.title')}>
      <h2>{words('placing.bin.title')}</h2>
      {thrown.length === 0 && <p>{words('placing.bin.empty')}</p>}
      <ul>
        {thrown.map((one) => (
          <li key={one.id}>
            <Button className="thrown" onPress={({ pointerType }) => onTakeOut(one, pointerType === 'keyboard' || pointerType === 'virtual')}>
              <span className="heard">{words('placing.bin.takeOut', { block: one.name })}</span>
              <ThrownPicture picture={one.picture} mood={mood} />
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}

function ThrownPicture({ picture, mood }: { readonly picture: SVGSVGElement; readonly mood: Mood }) {
  const place = useRef<HTMLSpanElement>(null)
  useEffect(() => place.current?.replaceChildren(picture.cloneNode(true)), [picture])
  return <span ref={place} aria-hidden="true" className={`block-picture ${drawnAs(mood)}`} />
}
