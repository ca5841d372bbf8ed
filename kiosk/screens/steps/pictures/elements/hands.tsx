import { paints, skins } from './paints.ts'
import type { Skin } from './paints.ts'
import { At } from './place.tsx'
import type { Place } from './place.tsx'

/** Hands, each with a sleeve. */

type Hand = Place & { readonly skin?: Skin; readonly sleeve?: string }

/** It points up; the tip of its finger is its middle. */
export const PointingHand = ({ skin = 'gold', sleeve = paints.brick, ...place }: Hand) => (
  <At {...place}>
    <path d="M-5 50h26v15H-5z" fill={sleeve} />
    <path d="M-5 30V4.500a5 5 0 0 1 10 0V20c0-5 8-5 8 0v3c0-5 8-4 8 1v3c0-4 7-3 7 2v8c0 11-6 17-15 17h-5c-6 0-9-3-12-8l-9-14c-3-5 3-9 6-5z" fill={skins[skin]} />
  </At>
)

/** Open, fingers up. */
export const Palm = ({ skin = 'rose', sleeve = paints.blue, ...place }: Hand) => (
  <At {...place}>
    <path d="M-13 16h19l2 14h-23z" fill={sleeve} />
    <path d="M-9 18c-5-5-9-12-9-16 0-3 4-3 6 0l3 5v-20c0-4 6-4 6 0V-1v-15c0-4 6-4 6 0v15-12c0-4 6-4 6 0v14-8c0-4 6-4 6 0v14c0 9-5 12-12 12-6 0-9 0-12-1z" fill={skins[skin]} />
  </At>
)

/** Two fingers are up, the others folded. */
export const CountingHand = ({ skin = 'brown', sleeve = paints.leaf, ...place }: Hand) => (
  <At {...place}>
    <path d="M-12 24h22v14h-22z" fill={sleeve} />
    <path d="M-8-1L-15-25a4.800 4.8 0 0 1 9-2L0-6l5-22a4.800 4.8 0 0 1 9 2L9 0z" fill={skins[skin]} />
    <path d="M-14 8c0-8 5-12 12-12h8c8 0 11 5 11 11v6c0 8-5 13-13 13h-6c-8 0-12-5-12-13z" fill={skins[skin]} />
    <path d="M-14 8c3 6 11 4 15 2 4-3 2-8-3-7l-9 1M9-3c-2 4-1 8 2 8s5-1 6-2" fill="none" />
  </At>
)

/** From the side, palm down, as one plays in the air: fingers at the left. */
export const FlatHand = ({ skin = 'brown', sleeve = paints.sun, ...place }: Hand) => (
  <At {...place}>
    <path d="M14-10h16V8H14z" fill={sleeve} />
    <path d="M18 6c-8 3-14 1-18-1-8 2-17 2-23 1-4-1-4-6 0-6l10-1c-4-4-2-9 3-8 8 1 20-1 28 0z" fill={skins[skin]} />
    <path d="M-13-1c5 1 9 0 13-2" fill="none" />
  </At>
)
