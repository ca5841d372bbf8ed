import type { BlockDefinition, Form } from '../../../workshops/language/blocks.ts'

/**
 * A spot of the work area, as a child sees it:
 * - `hole`: in a block, for a number or a condition.
 * - `gap`: below a block or first inside it. `isBetween`: other blocks follow.
 * - `top`: above a stack that no event opens.
 * - `before-event`: above an event. `after-end`: below a block that has nothing below it; `isHollow`: it has an inside.
 * - `table`: anywhere else, by itself.
 */
export type Spot =
  | { readonly kind: 'hole'; readonly takes: 'number' | 'condition' }
  | { readonly kind: 'gap'; readonly isBetween: boolean }
  | { readonly kind: 'top' }
  | { readonly kind: 'before-event' }
  | { readonly kind: 'after-end'; readonly isHollow: boolean }
  | { readonly kind: 'table' }

/** A block in hand. `isHollow`: it has an inside, and nothing in it yet. */
export type Held = { readonly form: Form; readonly isHollow: boolean }

/**
 * Why a block can't go to a spot; each is a sentence of `placing.whyNot`:
 * - `needs-condition`, `needs-number`, `needs-action`: the spot takes another kind of block.
 * - `ends-all`: the block lets nothing follow, and something does.
 * - `opens-a-stack`: an event has nothing above it.
 * - `already-begins`: nothing goes above an event.
 * - `never-ends`, `stops-here`: nothing goes below this one; what never ends has an inside.
 */
export type WhyNot = 'needs-condition' | 'needs-number' | 'needs-action' | 'ends-all' | 'opens-a-stack' | 'already-begins' | 'never-ends' | 'stops-here'

/** Whether a block in hand goes to a spot: undefined when it does. What has an inside takes in the blocks that would follow. */
export function whyNot({ form, isHollow }: Held, spot: Spot): WhyNot | undefined {
  const isValue = form === 'number' || form === 'condition'
  switch (spot.kind) {
    case 'table':
      return undefined
    case 'hole':
      return form === spot.takes ? undefined : `needs-${spot.takes}`
    case 'after-end':
      return spot.isHollow ? 'never-ends' : 'stops-here'
    case 'before-event':
      return 'already-begins'
    case 'top':
      if (isValue) return 'needs-action'
      return form === 'end' && !isHollow ? 'ends-all' : undefined
    case 'gap':
      if (isValue) return 'needs-action'
      if (form === 'event') return 'opens-a-stack'
      return form === 'end' && spot.isBetween && !isHollow ? 'ends-all' : undefined
  }
}

/** What a block just taken out of the drawer is like in hand. */
export const heldOf = ({ form, places }: BlockDefinition): Held => ({ form, isHollow: places.some(({ kind }) => kind === 'statements') })
