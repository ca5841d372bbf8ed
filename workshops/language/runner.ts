import { evaluate } from './evaluate.ts'
import { link } from './link.ts'
import type { LinkedProgram, Node } from './link.ts'
import type { BlockId, Program } from './program.ts'
import { randomNumbers } from './random.ts'

/** A time round a loop in which no time passed lasts this long, in ms: no loop runs away with the instant. */
export const SHORTEST_ROUND = 10

/** A duration of 1 in a program, in ms. */
export const TENTH = 100

/** What a program's blocks act on. */
export type Acting = {
  /** A light is ordered on or off. Of several orders in one instant the last holds. */
  light(part: string, on: boolean): void
  /** Everything is ordered off: the block *stop all*. */
  allOff(): void
  /** All that happens at this instant was ordered; `at` in ms since the start. The object shows it now. */
  instantEnded(at: number): void
}

/**
 * Runs a program on its own time, in whole ms since its start. It reads no clock and starts no timer:
 * whoever holds it asks when it next has something to do, and tells it how far time has come.
 * When stacks yield, and in which order they run, is stated in `docs/language.md`, *When things happen*.
 */
export class Runner {
  readonly #linked: LinkedProgram
  readonly #acting: Acting
  readonly #stacks: readonly RunningStack[]
  readonly #boxes: Int32Array
  /** For each node, the number of the slice in which it last ran. */
  readonly #lastRan: Int32Array
  readonly #random: () => number
  #slice = 1
  #now = 0
  #acted = false
  /** A message was sent, so that stacks already passed in this instant may be due again. */
  #hasSent = false

  /** @param seed what the block *random* is drawn from */
  constructor(program: Program, acting: Acting, seed: number) {
    this.#linked = link(program)
    this.#acting = acting
    this.#boxes = new Int32Array(this.#linked.boxes.length)
    this.#lastRan = new Int32Array(this.#linked.nodes.length)
    this.#stacks = this.#linked.stacks.map(({ first, message }) => new RunningStack(first, message, this.#linked.deepestLoop))
    this.#random = randomNumbers(seed)
  }

  /** The instant the program has come to, in ms since its start. */
  get now(): number {
    return this.#now
  }

  /** When the next stack goes on, in ms since the start; undefined once all have ended. */
  get nextWake(): number | undefined {
    let next = Infinity
    for (const stack of this.#stacks) if (stack.wake < next) next = stack.wake
    return next === Infinity ? undefined : next
  }

  /**
   * Runs every instant due at or before `to` (ms since the start), each at its own time, in order.
   * Stops early after `budget` statements, so that a process stays free to hear a Stop; false then,
   * and the next call goes on exactly there: budgets never change what a program does.
   */
  advance(to: number, budget = Infinity): boolean {
    let left = budget
    let due = this.nextWake ?? Infinity
    for (;;) {
      if (due > this.#now) this.#endInstant()
      if (due > to) return true
      this.#now = due
      let next = Infinity
      for (const stack of this.#stacks) {
        if (stack.wake === due) {
          left = this.#run(stack, left)
          if (left === 0) return false
        }
        if (stack.wake < next) next = stack.wake
      }
      due = this.#hasSent ? (this.nextWake ?? Infinity) : next
      this.#hasSent = false
    }
  }

  /** Runs one statement: of the stack whose turn it is, bringing time forward to it if all are waiting. False once all have ended. */
  step(): boolean {
    const due = this.nextWake
    if (due === undefined) return false
    this.#now = due
    const stack = this.#stacks.find(({ wake }) => wake === due)
    if (stack) this.#run(stack, 1)
    this.#endInstant()
    return true
  }

  /** What is in each box that the program names. */
  watch(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#linked.boxes.map((box, slot) => [box, this.#boxes[slot] ?? 0]))
  }

  /** The blocks that ran since the last call, and those at which stacks now wait; each once. */
  highlight(): readonly BlockId[] {
    const ran = this.#linked.nodes.filter(({ index }) => this.#lastRan[index] === this.#slice).map(({ block }) => block)
    const waiting = this.#stacks.flatMap(({ wake, waitsIn }) => (wake === Infinity || !waitsIn ? [] : [waitsIn.block]))
    this.#slice += 1
    return [...new Set([...ran, ...waiting])]
  }

  #endInstant(): void {
    if (!this.#acted) return
    this.#acted = false
    this.#acting.instantEnded(this.#now)
  }

  /** Starts the stacks of a message, in this instant; those that it already started, at the next moment a loop could. */
  #send(message: number): void {
    this.#hasSent = true
    for (const stack of this.#stacks) if (stack.message === message) stack.begin(this.#now)
  }

  #stopAll(): void {
    for (const stack of this.#stacks) stack.end()
    this.#hasSent = true
    this.#acted = true
    this.#acting.allOff()
  }

  /** Runs a stack until it yields, ends or has run `budget` statements; answers what is left of the budget. */
  #run(stack: RunningStack, budget: number): number {
    const boxes = this.#boxes
    const lastRan = this.#lastRan
    const slice = this.#slice
    const now = this.#now
    const { counts, rounds } = stack
    const random = this.#random
    let left = budget
    let node = stack.at
    stack.waitsIn = undefined
    while (node) {
      lastRan[node.index] = slice
      switch (node.does) {
        case 'repeat':
          counts[node.depth] = evaluate(node.value, boxes, random)
          node = node.next
          continue
        case 'repeatHead': {
          const count = counts[node.depth] ?? 0
          counts[node.depth] = count - 1
          rounds[node.depth] = now
          node = count > 0 ? node.inside : node.next
          break
        }
        case 'foreverHead':
          rounds[node.depth] = now
          node = node.inside
          break
        case 'again':
          if (rounds[node.depth] === now) {
            stack.waitsIn = node
            stack.at = node.inside
            stack.wake = now + SHORTEST_ROUND
            return left
          }
          node = node.inside
          continue
        case 'if':
          node = evaluate(node.value, boxes, random) === 0 ? node.next : node.inside
          break
        case 'untilHead':
          rounds[node.depth] = now
          node = evaluate(node.value, boxes, random) === 0 ? node.inside : node.next
          break
        case 'waitUntil':
          if (evaluate(node.value, boxes, random) === 0) {
            stack.waitsIn = node
            stack.at = node
            stack.wake = now + SHORTEST_ROUND
            return left
          }
          node = node.next
          break
        case 'send':
          if (stack.message === node.slot) {
            stack.end()
            this.#send(node.slot)
            return left
          }
          this.#send(node.slot)
          node = node.next
          break
        case 'stopStack':
          node = undefined
          break
        case 'stopAll':
          this.#stopAll()
          return left
        case 'wait': {
          const tenths = evaluate(node.value, boxes, random)
          if (tenths > 0) {
            stack.waitsIn = node
            stack.at = node.next
            stack.wake = now + tenths * TENTH
            return left
          }
          node = node.next
          break
        }
        case 'light':
          this.#acted = true
          this.#acting.light(this.#linked.lights[node.slot] ?? '', node.on)
          node = node.next
          break
        case 'setBox':
          boxes[node.slot] = evaluate(node.value, boxes, random)
          node = node.next
          break
        case 'changeBox':
          boxes[node.slot] = (boxes[node.slot] ?? 0) + evaluate(node.value, boxes, random)
          node = node.next
          break
      }
      left -= 1
      if (left === 0) {
        stack.at = node
        if (!node) stack.end()
        return 0
      }
    }
    stack.end()
    return left
  }
}

/** A stack under way: the statement it goes on with, when, and the state of the loops it is in. */
class RunningStack {
  readonly first: Node | undefined
  readonly message: number | undefined
  at: Node | undefined
  wake = Infinity
  /** The block in which it last yielded: a wait, or a loop that came round. */
  waitsIn: Node | undefined = undefined
  /** By depth of loop: how many times round are left. */
  readonly counts: Int32Array
  /** By depth of loop: the instant at which this time round began. */
  readonly rounds: Float64Array
  /** The instant at which it last began. */
  #began = -Infinity

  constructor(first: Node | undefined, message: number | undefined, deepestLoop: number) {
    this.first = first
    this.message = message
    this.counts = new Int32Array(deepestLoop)
    this.rounds = new Float64Array(deepestLoop)
    if (message === undefined) this.begin(0)
  }

  /** Begins anew, wherever it was; at once, or ten milliseconds later when it has run from its beginning at this instant already. */
  begin(now: number): void {
    const isAboutTo = this.#began === now && this.wake === now
    if (isAboutTo) return
    const start = this.#began < now ? now : now + SHORTEST_ROUND
    this.#began = start
    this.waitsIn = undefined
    this.at = this.first
    this.wake = this.first ? start : Infinity
  }

  end(): void {
    this.at = undefined
    this.wake = Infinity
  }
}
