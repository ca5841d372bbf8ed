import { lazy, Suspense } from 'react'
import type { ComponentType, ReactNode } from 'react'
import type { Pack, Step } from '../../../workshops/packs/pack.ts'
import { useWords } from '../words/words.ts'
import { Drawing } from './pictures/elements/drawing.tsx'
import { Ground } from './pictures/elements/grounds.tsx'
import { packPictures } from './pictures/pack-pictures.ts'

type Told = Pick<Step, 'id' | 'way' | 'picture'>

/** A step's picture, 160 by 100, said in the page's language. A step without a picture of its own has that of its way. */
export function StepPicture({ pack, step }: { readonly pack: Pick<Pack, 'id'>; readonly step: Told }) {
  const { locale } = useWords()
  const Drawn = drawn[pack.id] ?? ByItsWay
  return (
    <Drawing viewBox="0 0 160 100" className="step-picture" label={step.picture[locale]}>
      <Suspense fallback={<Ground is="paper" />}>
        <Drawn step={step} />
      </Suspense>
    </Drawing>
  )
}

/** What kind of step it is, square: small, it is an icon. Its word is said beside it. */
export function WayPicture({ way }: { readonly way: Step['way'] }) {
  return (
    <Drawing viewBox="30 0 100 100" className="way-picture">
      <Suspense>
        <WayDrawn way={way} />
      </Suspense>
    </Drawing>
  )
}

/** A workshop on its card: its object in its scene, 38 by 28. Its title is said beside it. */
export function WorkshopCover({ pack }: { readonly pack: Pick<Pack, 'id'> }) {
  return (
    <Drawing viewBox="0 0 160 118" className="workshop-cover">
      <Suspense>
        <CoverDrawn pack={pack.id} />
      </Suspense>
    </Drawing>
  )
}

const WayDrawn = lazy(async () => {
  const { wayPictures } = await import('./pictures/ways.tsx')
  return { default: ({ way }: { readonly way: Step['way'] }) => wayPictures[way] }
})

const CoverDrawn = lazy(async () => {
  const { coverOf } = await import('./pictures/covers.tsx')
  return { default: ({ pack }: { readonly pack: string }) => coverOf(pack) }
})

const ByItsWay = ({ step }: { readonly step: Told }): ReactNode => (
  <>
    <Ground is="paper" />
    <WayDrawn way={step.way} />
  </>
)

const drawn: Readonly<Record<string, ComponentType<{ readonly step: Told }>>> = Object.fromEntries(
  Object.entries(packPictures).map(([id, load]) => [
    id,
    lazy(async () => {
      const { pictures } = await load()
      return { default: ({ step }: { readonly step: Told }) => pictures[step.id] ?? <ByItsWay step={step} /> }
    }),
  ]),
)
