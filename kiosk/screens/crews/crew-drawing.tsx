import type { ReactNode } from 'react'
import type { CrewPicture } from '../../common/crews.ts'
import { animals } from './animals.tsx'
import { smallAnimals } from './small-animals.tsx'
import { grownThings } from './grown-things.tsx'
import { madeThings } from './made-things.tsx'

const drawings: Readonly<Record<CrewPicture, ReactNode>> = { ...animals, ...smallAnimals, ...madeThings, ...grownThings }

/** What each stands on: the same picture by day and by night. */
const SKY = '#d8edfa'
const GRASS = '#dff1cf'
const SAND = '#ffedc4'
const DUSK = '#f7dbe6'

const grounds: Readonly<Record<CrewPicture, string>> = {
  fox: GRASS,
  owl: SAND,
  hedgehog: GRASS,
  whale: SAND,
  cat: DUSK,
  rabbit: GRASS,
  turtle: SAND,
  bee: SKY,
  snail: GRASS,
  frog: DUSK,
  bear: SKY,
  duck: SKY,
  kite: SKY,
  lantern: DUSK,
  boat: SAND,
  balloon: SKY,
  drum: SAND,
  umbrella: GRASS,
  bicycle: SKY,
  mushroom: GRASS,
  sunflower: SKY,
  pear: DUSK,
  lighthouse: SKY,
  cloud: SAND,
}

/** A crew's picture, 96 units square, in the one hand of the kiosk. Whoever shows it says its words beside it. */
export function CrewDrawing({ picture }: { readonly picture: CrewPicture }) {
  return (
    <svg viewBox="0 0 96 96" className="crew-drawing" data-crew={picture} aria-hidden="true" stroke="#1b2a41" strokeWidth="4" strokeLinejoin="round" strokeLinecap="round">
      <rect width="96" height="96" rx="22" fill={grounds[picture]} stroke="none" />
      {drawings[picture]}
    </svg>
  )
}
