import type { Value } from './link.ts'

/** What no box keeps: the next chance (`random.ts`), and the hundredths of a second since the timer was set back. */
export type Moment = { random(): number; timer(): number }

/** What is worked out, a condition as 1 or 0: 32-bit arithmetic that wraps round, as the stored program's does. */
export function evaluate(value: Value, kept: Int32Array, moment: Moment): number {
  const { left, right } = value
  switch (value.compute) {
    case 'number':
      return value.number
    case 'kept':
      return kept[value.number] ?? 0
    case 'plus':
      return (evaluate(left, kept, moment) + evaluate(right, kept, moment)) | 0
    case 'less':
      return evaluate(left, kept, moment) < evaluate(right, kept, moment) ? 1 : 0
    case 'equals':
      return evaluate(left, kept, moment) === evaluate(right, kept, moment) ? 1 : 0
    default:
      return evaluateFurther(value, kept, moment)
  }
}

/** Apart, because what is called most must stay short for the engine to build it in where it is called. */
function evaluateFurther(value: Value, kept: Int32Array, moment: Moment): number {
  const { left, right } = value
  switch (value.compute) {
    case 'timer':
      return moment.timer()
    case 'more':
      return evaluate(left, kept, moment) > evaluate(right, kept, moment) ? 1 : 0
    case 'minus':
      return (evaluate(left, kept, moment) - evaluate(right, kept, moment)) | 0
    case 'times':
      return Math.imul(evaluate(left, kept, moment), evaluate(right, kept, moment))
    case 'divide': {
      const dividend = evaluate(left, kept, moment)
      const divisor = evaluate(right, kept, moment)
      return divisor === 0 ? 0 : (dividend / divisor) | 0
    }
    case 'and':
      return evaluate(left, kept, moment) & evaluate(right, kept, moment)
    case 'or':
      return evaluate(left, kept, moment) | evaluate(right, kept, moment)
    case 'not':
      return 1 - evaluate(left, kept, moment)
    case 'random':
      return between(evaluate(left, kept, moment), evaluate(right, kept, moment), moment.random())
    case 'map': {
      const [from, to] = [right.left, right.right]
      const ends = [from.left, from.right, to.left, to.right].map((end) => evaluate(end, kept, moment))
      return mapped(evaluate(left, kept, moment), ends)
    }
    default:
      return 0
  }
}

/** From the lower of two numbers to the higher, both included, by a chance of 32 bits. */
function between(one: number, other: number, chance: number): number {
  const low = Math.min(one, other)
  return low + (chance % (Math.abs(other - one) + 1))
}

/** In proportion, rounded towards the new range's first end; what is outside the old range goes to the nearer end. */
function mapped(value: number, [fromStart = 0, fromEnd = 0, toStart = 0, toEnd = 0]: readonly number[]): number {
  if (fromStart === fromEnd) return toStart
  const inside = Math.min(Math.max(value, Math.min(fromStart, fromEnd)), Math.max(fromStart, fromEnd))
  // Two differences of 33 bits: their product does not fit a number exactly.
  return toStart + Number((BigInt(inside - fromStart) * BigInt(toEnd - toStart)) / BigInt(fromEnd - fromStart))
}
