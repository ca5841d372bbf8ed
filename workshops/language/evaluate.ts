import type { Value } from './link.ts'

/** What is worked out, a condition as 1 or 0: 32-bit arithmetic that wraps round, as the stored program's does. */
export function evaluate(value: Value, boxes: Int32Array, random: () => number): number {
  const { left, right } = value
  switch (value.compute) {
    case 'number':
      return value.number
    case 'box':
      return boxes[value.number] ?? 0
    case 'plus':
      return (evaluate(left, boxes, random) + evaluate(right, boxes, random)) | 0
    case 'less':
      return evaluate(left, boxes, random) < evaluate(right, boxes, random) ? 1 : 0
    case 'equals':
      return evaluate(left, boxes, random) === evaluate(right, boxes, random) ? 1 : 0
    default:
      return evaluateFurther(value, boxes, random)
  }
}

/** Apart, because what is called most must stay short for the engine to build it in where it is called. */
function evaluateFurther(value: Value, boxes: Int32Array, random: () => number): number {
  const { left, right } = value
  switch (value.compute) {
    case 'more':
      return evaluate(left, boxes, random) > evaluate(right, boxes, random) ? 1 : 0
    case 'minus':
      return (evaluate(left, boxes, random) - evaluate(right, boxes, random)) | 0
    case 'times':
      return Math.imul(evaluate(left, boxes, random), evaluate(right, boxes, random))
    case 'divide': {
      const dividend = evaluate(left, boxes, random)
      const divisor = evaluate(right, boxes, random)
      return divisor === 0 ? 0 : (dividend / divisor) | 0
    }
    case 'and':
      return evaluate(left, boxes, random) & evaluate(right, boxes, random)
    case 'or':
      return evaluate(left, boxes, random) | evaluate(right, boxes, random)
    case 'not':
      return 1 - evaluate(left, boxes, random)
    case 'random':
      return between(evaluate(left, boxes, random), evaluate(right, boxes, random), random())
    case 'map': {
      const [from, to] = [right.left, right.right]
      const ends = [from.left, from.right, to.left, to.right].map((end) => evaluate(end, boxes, random))
      return mapped(evaluate(left, boxes, random), ends)
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
