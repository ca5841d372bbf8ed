import type { ReactNode } from 'react'
import { Card, Flower, SecretBox } from '../steps/pictures/elements/moving-objects.tsx'
import { Board, Kit, Lantern, NightLight, ReactionMeter, Theremin, TrafficLight } from '../steps/pictures/elements/objects.tsx'

const MIDDLE = { x: 24, y: 24, scale: 0.95 }

const objects: Readonly<Record<string, ReactNode>> = {
  'bare-board': <Board {...MIDDLE} />,
  'traffic-light': <TrafficLight {...MIDDLE} />,
  kit: <Kit {...MIDDLE} />,
  'night-light': <NightLight {...MIDDLE} y={25} scale={0.9} />,
  theremin: <Theremin {...MIDDLE} />,
  'reaction-meter': <ReactionMeter {...MIDDLE} />,
  flower: <Flower {...MIDDLE} y={25} scale={0.92} />,
  'singing-card': <Card {...MIDDLE} y={23} />,
  'secret-box': <SecretBox {...MIDDLE} y={21} />,
  lantern: <Lantern {...MIDDLE} shine={0.9} />,
}

/** An object, 48 units square: nothing for one that is not known. Its name is said beside it. */
export function ObjectPicture({ id }: { readonly id: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" strokeLinejoin="round" strokeLinecap="round">
      {objects[id]}
    </svg>
  )
}
