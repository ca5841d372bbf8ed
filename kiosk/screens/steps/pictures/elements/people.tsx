import type { ReactNode } from 'react'
import { animals } from '../../../crews/animals.tsx'
import { smallAnimals } from '../../../crews/small-animals.tsx'
import { paints, skins } from './paints.ts'
import type { Skin } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** Who is in the pictures: crews by their animals, and children. */

const faces = { ...animals, ...smallAnimals }

/** An animal of the crews, about 48 units wide. */
export const Animal = ({ is, scale = 1, ...place }: Place & { readonly is: keyof typeof faces }) => (
  <At {...place} scale={scale / 2} outline={2.2}>
    <g transform="translate(-48 -48)">{faces[is]}</g>
  </At>
)

/** Two crews, one at each side, before what they made. */
export const TwoCrews = ({ left = 'fox', right = 'owl', height = 40, children }: { readonly height?: number; readonly left?: keyof typeof faces; readonly right?: keyof typeof faces; readonly children: ReactNode }) => (
  <>
    <Animal is={left} x={26} y={height} scale={0.95} />
    <Animal is={right} x={134} y={height} scale={0.95} isMirrored />
    {children}
  </>
)

const hairs = {
  curls: 'M-16-2c-6-3-6-11 0-13 1-7 9-9 13-5 5-5 13-2 14 4 7 1 8 10 4 14-6-1-9-5-11-9-5 6-12 8-20 9z',
  fringe: 'M-17 2c-3-26 37-26 34 0-3-2-5-5-6-9-7 3-16 3-23 0-1 4-2 7-5 9z',
  plaits: 'M-17 0c-2-25 36-25 34 0 5 4 5 14 1 18-4-4-5-12-4-18-6-1-10-5-12-9-4 5-9 8-15 9 1 6 0 14-4 18-4-4-4-14 0-18z',
} as const

const looks = {
  smile: 'M-7-1v1M7-1v1M-5 7c3 4 8 4 10 0',
  sing: 'M-9-1c1-2 4-2 5 0M4-1c1-2 4-2 5 0',
  blow: 'M-7-2v1M7-2v1M-10 6c1 1 2 1 3 0M7 6c1 1 2 1 3 0',
  calm: 'M-10-1c1 2 4 2 5 0M5-1c1 2 4 2 5 0M-4 8c2 2 6 2 8 0',
} as const

type ChildProps = Place & { readonly hair?: keyof typeof hairs; readonly hairPaint?: string; readonly skin?: Skin; readonly shirt?: string; readonly look?: keyof typeof looks }

/** A child, to the shoulders. */
export const Child = ({ hair = 'curls', hairPaint = '#4a2f22', skin = 'brown', shirt = paints.sun, look = 'smile', ...place }: ChildProps) => (
  <At {...place}>
    <path d="M-21 38c0-14 8-18 21-18s21 4 21 18z" fill={shirt} />
    <path d="M-5 14h10v7c-3 3-7 3-10 0z" fill={skins[skin]} />
    <circle cy="2" r="16" fill={skins[skin]} />
    <path d={hairs[hair]} fill={hairPaint} />
    <path d={looks[look]} fill="none" />
    {look === 'sing' && <ellipse cy="10" rx="4" ry="5" fill={paints.brick} />}
    {look === 'blow' && <circle cy="9" r="2.5" fill={paints.brick} />}
  </At>
)
