import type { Acting } from './acting.ts'
import { Deeds, TENTH, yielded } from './deeds.ts'
import { evaluate } from './evaluate.ts'
import type { Moment } from './evaluate.ts'
import { link } from './link.ts'
import type { LinkedProgram } from './link.ts'
import { Outputs } from './outputs.ts'
import type { BlockId, Program } from './program.ts'
import { randomNumbers } from './random.ts'
import { RunningStack, SHORTEST_ROUND } from './running-stack.ts'
import { Senses, atFirst } from './senses.ts'

export { SHORTEST_ROUND } from './running-stack.ts'

/**
 * Runs a program on its own time, in whole ms since its start. It reads no clock and starts no timer:
 * whoever holds it asks when it next has something to do, and tells it how far time has come.
 * When stacks yield, and in which order they run, is stated in `docs/language.md`, *When things happen*.
 */
export class Runner {
  readonly #linked: LinkedProgram
  readonly #acting: Acting
  readonly #outputs: Outputs
  readonly #senses: Senses
  readonly #stacks: readonly RunningStack[]
  /** What each part feels, then what is in each box, under the numbers that `link` gave them. */
  readonly #kept: Int32Array
  /** For each node, the number of the slice in which it last ran. */
  readonly #lastRan: Int32Array
  readonly #moment: Moment
  readonly #deeds: Deeds
  /** Whether it listens to buttons or sensors: it then has no end but *stop everything*. */
  #listens: boolean
  #slice = 1
  #now = 0
  #hasBegun = false
  /** A message was sent, so that stacks already passed in this instant may be due again. */
  #hasSent = false

  /** @param seed what the block *random* is drawn from */
  constructor(program: Program, acting: Acting, seed: number) {
    const linked = link(program)
    this.#linked = linked
    this.#acting = acting
    this.#outputs = new Outputs(program.parts, acting)
    this.#kept = Int32Array.from([...linked.parts.map((part) => atFirst(program.parts[part])), ...linked.boxes.map(() => 0)])
    this.#lastRan = new Int32Array(linked.nodes.length)
    this.#stacks = linked.stacks.map((stack) => new RunningStack(stack, linked))
    const events = linked.stacks.map(({ event }) => event)
    this.#listens = events.some((event) => event.is === 'button' || event.is === 'sensor')
    this.#senses = new Senses(program.parts, events, {
      feels: (part, value) => (this.#kept[linked.parts.indexOf(part)] = value),
      begins: (stack) => this.#begin(this.#stacks[stack]),
    })
    this.#deeds = new Deeds(linked.parts, this.#outputs, this.#kept, randomNumbers(seed))
    this.#moment = this.#deeds.moment
  }

  /** The instant the program has come to, in ms since its start. */
  get now(): number {
    return this.#now
  }

  /** When the next stack goes on or something felt is made something of, in ms since the start; undefined: not by itself. */
  get nextWake(): number | undefined {
    const next = Math.min(this.#nextTurn(), this.#senses.nextWake)
    return next === Infinity ? undefined : next
  }

  /** Every stack has ended, and none will begin. */
  get isOver(): boolean {
    return this.nextWake === undefined && !this.#listens
  }

  /**
   * A part feels this, from the instant `at` on (whole ms since the start), or from the one after the present instant when that is later.
   * What no block of the program names is passed over.
   * @param value see `PartState`
   */
  sense(part: string, value: number, at: number): void {
    if (this.isOver) return
    this.#senses.tell(part, Math.round(value), Math.max(at, this.#hasBegun ? this.#now + 1 : 0))
  }

  /** No time passes for the program until `goOn`: what sounds is silent meanwhile. */
  hold(): void {
    if (this.#outputs.hold()) this.#acting.instantEnded(this.#now)
  }

  goOn(): void {
    if (this.#outputs.goOn()) this.#acting.instantEnded(this.#now)
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
      this.#comeTo(due)
      let next = Infinity
      for (const stack of this.#stacks) {
        if (stack.wake === due) {
          left = this.#run(stack, left)
          if (left === 0) return false
        }
        if (stack.wake < next) next = stack.wake
      }
      due = Math.min(this.#hasSent ? this.#nextTurn() : next, this.#senses.nextWake)
      this.#hasSent = false
    }
  }

  /** Runs one statement: of the stack whose turn it is, bringing time forward to it if all are waiting. False when none is to come. */
  step(): boolean {
    for (let due = this.nextWake; due !== undefined; due = this.nextWake) {
      if (due > this.#now) this.#endInstant()
      this.#comeTo(due)
      const stack = this.#stacks.find(({ wake }) => wake === due)
      if (!stack) continue
      this.#deeds.isStepping = true
      this.#run(stack, 1)
      this.#deeds.isStepping = false
      this.#endInstant()
      return true
    }
    return false
  }

  /** What is in each box that the program names. */
  watch(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#linked.boxes.map((box, slot) => [box, this.#kept[this.#linked.parts.length + slot] ?? 0]))
  }

  /** The blocks that ran since the last call, and those at which stacks now wait; each once. */
  highlight(): readonly BlockId[] {
    const ran = this.#linked.nodes.filter(({ index }) => this.#lastRan[index] === this.#slice).map(({ block }) => block)
    const waiting = this.#stacks.flatMap(({ wake, waitsIn }) => (wake === Infinity || !waitsIn ? [] : [waitsIn.block]))
    this.#slice += 1
    return [...new Set([...ran, ...waiting])]
  }

  #nextTurn(): number {
    let next = Infinity
    for (const stack of this.#stacks) if (stack.wake < next) next = stack.wake
    return next
  }

  #comeTo(instant: number): void {
    this.#now = instant
    this.#deeds.now = instant
    this.#hasBegun = true
    if (this.#senses.nextWake <= instant) this.#senses.comeTo(instant)
  }

  #endInstant(): void {
    if (!this.#deeds.hasOrdered) return
    this.#deeds.hasOrdered = false
    this.#acting.instantEnded(this.#now)
  }

  /** A stack begins anew, at this instant or at the next moment a loop could; a note that it was playing ends. */
  #begin(stack: RunningStack | undefined): void {
    if (stack?.at?.does === 'hush') this.#deeds.endNote(stack, stack.at)
    stack?.begin(this.#now)
  }

  /** Starts the stacks of a message, in this instant; those that it already started, at the next moment a loop could. */
  #send(message: number): void {
    this.#hasSent = true
    for (const stack of this.#stacks) if (stack.message === message) this.#begin(stack)
  }

  #stopAll(): void {
    for (const stack of this.#stacks) stack.end()
    this.#senses.end()
    this.#listens = false
    this.#hasSent = true
    this.#deeds.hasOrdered = true
    this.#outputs.allOff()
  }

  /** Runs a stack until it yields, ends or has run `budget` statements; answers what is left of the budget. */
  #run(stack: RunningStack, budget: number): number {
    const kept = this.#kept
    const lastRan = this.#lastRan
    const slice = this.#slice
    const now = this.#now
    const { counts, rounds } = stack
    const moment = this.#moment
    let left = budget
    let node = stack.at
    stack.waitsIn = undefined
    while (node) {
      lastRan[node.index] = slice
      switch (node.does) {
        case 'repeat':
          counts[node.depth] = evaluate(node.value, kept, moment)
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
          node = evaluate(node.value, kept, moment) === 0 ? node.next : node.inside
          break
        case 'untilHead':
          rounds[node.depth] = now
          node = evaluate(node.value, kept, moment) === 0 ? node.inside : node.next
          break
        case 'waitUntil':
          if (evaluate(node.value, kept, moment) === 0) {
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
          const tenths = evaluate(node.value, kept, moment)
          if (tenths > 0) {
            stack.waitsIn = node
            stack.at = node.next
            stack.wake = now + tenths * TENTH
            return left
          }
          node = node.next
          break
        }
        case 'setBox':
          kept[node.slot] = evaluate(node.value, kept, moment)
          node = node.next
          break
        case 'changeBox':
          kept[node.slot] = (kept[node.slot] ?? 0) + evaluate(node.value, kept, moment)
          node = node.next
          break
        default: {
          const further = this.#deeds.run(stack, node)
          if (further === yielded) return left
          node = further
        }
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
