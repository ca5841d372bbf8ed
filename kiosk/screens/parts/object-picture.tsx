import type { ReactNode } from 'react'
import { Card, Flower, SecretBox } from '../steps/pictures/elements/moving-objects.tsx'
import { Board, Kit, Lantern, NightLight, ReactionMeter, Theremin, TrafficLight } from '../steps/pictures/elements/objects.tsx'

const MIDDLE = { x: 32, y: 32, scale: 1.25 }

const objects: Readonly<Record<string, ReactNode>> = {
  'bare-board': <Board {...MIDDLE} />,
  'traffic-light': <TrafficLight {...MIDDLE} />,
  kit: <Kit {...MIDDLE} />,
  'night-light': <NightLight {...MIDDLE} y={34} scale={1.15} />,
  theremin: <Theremin {...MIDDLE} />,
  'reaction-meter': <ReactionMeter {...MIDDLE} />,
  flower: <Flower {...MIDDLE} y={33} scale={1.25} />,
  'singing-card': <Card {...MIDDLE} y={30} />,
  'secret-box': <SecretBox {...MIDDLE} y={28} />,
  lantern: <Lantern {...MIDDLE} shine={0.9} />,
}

/** An object, 64 units square: nothing for one that is not known. Its name is said beside it. */
export function ObjectPicture({ id }: { readonly id: string }) {
  return (
    <svg viewBox="0 0 64 64" aria-hidden="true" className="picture" strokeLinejoin="round" strokeLinecap="round">
      {objects[id]}
    </svg>
  )
}
