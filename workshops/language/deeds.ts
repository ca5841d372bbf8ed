import { evaluate } from './evaluate.ts'
import type { Moment } from './evaluate.ts'
import { Value } from './link.ts'
import type { Node } from './link.ts'
import { nearestAngle } from './outputs.ts'
import type { Outputs } from './outputs.ts'
import type { RunningStack } from './running-stack.ts'

/** A duration of 1 in a program, in ms. */
export const TENTH = 100

/** The timer counts hundredths of a second, of so many ms. */
const HUNDREDTH = 10

/** A note is silent for so long (ms) before its end, so that two alike are heard as two. */
const GAP = 20

/** A servo on its slow way is ordered on so often, in ms. */
const TURNING_STRIDE = 20

/** Stands for no statement: the stack has yielded. */
export const yielded: Node = { does: 'return', block: '', index: 0, next: undefined, inside: undefined, value: new Value('number', 0), slot: 0, text: '', on: false, depth: 0 }

/**
 * The statements that do something to the parts, to the timer or to a stack's way through its blocks: apart from the runner's own,
 * because what runs most must stay short for the engine to make it fast.
 */
export class Deeds {
  /** The instant at which they are done, in ms since the program's start. */
  now = 0
  /** Something was ordered of a part since this was last set back. */
  hasOrdered = false
  /** One block at a time: what takes its time on the way is done in one. */
  isStepping = false
  readonly #parts: readonly string[]
  readonly #outputs: Outputs
  readonly #kept: Int32Array
  readonly #moment: Moment
  #timerBegan = 0

  /**
   * @param parts by number, as `link` gave them
   * @param kept as `evaluate` takes it
   */
  constructor(parts: readonly string[], outputs: Outputs, kept: Int32Array, random: () => number) {
    this.#parts = parts
    this.#outputs = outputs
    this.#kept = kept
    this.#moment = { random, timer: () => Math.floor((this.now - this.#timerBegan) / HUNDREDTH) | 0 }
  }

  get moment(): Moment {
    return this.#moment
  }

  /** Runs a statement. Answers the one to go on with, or `yielded`. */
  run(stack: RunningStack, node: Node): Node | undefined {
    const { next } = node
    const { now } = this
    switch (node.does) {
      case 'light':
        this.#orders().turnLight(this.#partOf(node), node.on)
        return next
      case 'brightness':
        this.#orders().dim(this.#partOf(node), this.#worth(node.value))
        return next
      case 'colour':
        this.#orders().colour(this.#partOf(node), node.text)
        return next
      case 'note': {
        const over = now + this.#worth(node.value.right) * this.#outputs.halfBeat
        stack.note = this.#orders().beginNote(this.#partOf(node), this.#worth(node.value.left))
        return this.#yield(stack, over - GAP, node, next)
      }
      case 'hush':
        this.endNote(stack, node)
        return this.#yield(stack, now + GAP, node, next)
      case 'rest':
        return this.#yield(stack, now + this.#worth(node.value) * this.#outputs.halfBeat, node, next)
      case 'tempo':
        this.#outputs.setTempo(this.#worth(node.value))
        return next
      case 'stopSound':
        this.#orders().silence(this.#partOf(node))
        return next
      case 'turn':
        this.#orders().turn(this.#partOf(node), this.#worth(node.value))
        return next
      case 'turnSlowly':
        return this.#beginWay(stack, node)
      case 'turning':
        return this.#goTheWay(stack, node)
      case 'resetTimer':
        this.#timerBegan = now
        return next
      case 'say':
        this.#orders().say(node.text)
        return next
      case 'sayNumber':
        this.#orders().say(String(this.#worth(node.value)))
        return next
      case 'call':
        stack.returns[node.slot] = next
        return node.inside
      case 'return':
        return stack.returns[node.slot]
      default:
        return next
    }
  }

  #beginWay(stack: RunningStack, node: Node): Node | undefined {
    const part = this.#partOf(node)
    const to = nearestAngle(this.#worth(node.value.left))
    const tenths = this.#worth(node.value.right)
    if (tenths <= 0) {
      this.#orders().turn(part, to)
      return node.next?.next
    }
    stack.way = { from: this.#outputs.angleOf(part), to, began: this.now, end: this.now + tenths * TENTH }
    if (this.isStepping && node.next) return this.#goTheWay(stack, node.next)
    return this.#yield(stack, this.now + TURNING_STRIDE, node, node.next)
  }

  /** Orders a servo on; a step does not stop on the way: the servo is sent to its end, and the stack waits there. */
  #goTheWay(stack: RunningStack, node: Node): Node | undefined {
    const { from, to, began, end } = stack.way
    const now = this.isStepping ? end : this.now
    this.#orders().turn(this.#partOf(node), from + Math.trunc(((to - from) * (now - began)) / (end - began)))
    if (this.now === end) return node.next
    return now === end ? this.#yield(stack, end, node, node.next) : this.#yield(stack, now + TURNING_STRIDE, node, node)
  }

  /** Ends the note that a stack plays, unless another order came since. */
  endNote(stack: RunningStack, hush: Node): void {
    if (this.#outputs.endNote(this.#partOf(hush), stack.note)) this.hasOrdered = true
  }

  #yield(stack: RunningStack, wake: number, waitsIn: Node, at: Node | undefined): Node {
    stack.yieldUntil(wake, waitsIn, at)
    return yielded
  }

  /** The outputs, about to be given an order: the instant has something to end with. */
  #orders(): Outputs {
    this.hasOrdered = true
    return this.#outputs
  }

  #partOf({ slot }: Node): string {
    return this.#parts[slot] ?? ''
  }

  #worth(value: Value): number {
    return evaluate(value, this.#kept, this.#moment)
  }
}
