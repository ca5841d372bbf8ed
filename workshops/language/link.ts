import { callDepths } from './call-depths.ts'
import { hertzOf } from './notes.ts'
import type { BlockId, Event, Expression, Program, Statement, Sung, TwoSided } from './program.ts'

/**
 * What a statement does. A loop has a head, where a time round begins, and an end (`again`) that leads back to it.
 * A note has its end (`hush`), a slow turn its way (`turning`), a block of the child's own its `return`.
 */
export type Do =
  | 'repeat' | 'repeatHead' | 'foreverHead' | 'untilHead' | 'again' | 'if' | 'wait' | 'waitUntil'
  | 'light' | 'setBox' | 'changeBox' | 'send' | 'stopStack' | 'stopAll'
  | 'brightness' | 'colour' | 'note' | 'rest' | 'hush' | 'tempo' | 'stopSound' | 'turn' | 'turnSlowly' | 'turning'
  | 'resetTimer' | 'say' | 'sayNumber' | 'call' | 'return'

/** A `pair` only holds two values for the one that looks into it. `kept`: what is kept under that number, in a box or of what a part feels. */
export type Compute = TwoSided | 'number' | 'kept' | 'timer' | 'not' | 'map' | 'pair'

/** A computation on two values, or a leaf: a number, or the number under which something is kept. A leaf's own two values are never looked at. */
export class Value {
  readonly compute: Compute
  readonly number: number
  readonly left: Value
  readonly right: Value

  constructor(compute: Compute, number: number, left?: Value, right?: Value) {
    this.compute = compute
    this.number = number
    this.left = left ?? this
    this.right = right ?? this
  }
}

/**
 * A statement made ready to run: it knows the one after it, so that where a stack is in its
 * blocks is one pointer. All nodes have the same shape, which is what makes the engine run them fast.
 */
export type Node = {
  readonly does: Do
  readonly block: BlockId
  readonly index: number
  /** The statement below; undefined ends the stack. */
  next: Node | undefined
  /** The first statement inside; for `again`, the head of its loop. */
  inside: Node | undefined
  readonly value: Value
  /** The number of a part, of a message, of a definition, or under which a box is kept. */
  readonly slot: number
  /** A colour's id, or what is said. */
  readonly text: string
  readonly on: boolean
  /** For a loop: how many loops are around it, which is where its stack keeps its count. */
  readonly depth: number
}

/** `message`: the number of the message that starts it, if one does. */
export type LinkedStack = { readonly first: Node | undefined; readonly event: Event; readonly message: number | undefined }

export type LinkedProgram = {
  /** In the order of their turns. */
  readonly stacks: readonly LinkedStack[]
  readonly nodes: readonly Node[]
  /** What each part feels is kept under its own number, the boxes' contents under those after. */
  readonly parts: readonly string[]
  readonly boxes: readonly string[]
  readonly definitionCount: number
  readonly deepestLoop: number
}

const zero = new Value('number', 0)

/** How often, for how long (tenths): on, then off. Slower than three times a second, which no eye minds. */
const BLINK = 3

/** Links a program: statements to those after them, boxes and parts to small numbers. */
export function link(program: Program): LinkedProgram {
  const nodes: Node[] = []
  const boxes: string[] = []
  const parts = Object.keys(program.parts)
  const messages: string[] = []
  let deepestLoop = 0

  function numbered(names: string[], name: string): number {
    const known = names.indexOf(name)
    return known === -1 ? names.push(name) - 1 : known
  }

  const boxSlot = (name: string) => parts.length + numbered(boxes, name)

  function partSlot(name: string): number {
    const slot = parts.indexOf(name)
    if (slot === -1) throw new Error(`the program does not say of what kind the part ${name} is`)
    return slot
  }

  function add(does: Do, block: BlockId, about: Partial<Node>): Node {
    const { next, inside, value = zero, slot = 0, text = '', on = false, depth = 0 } = about
    const node: Node = { does, block, index: nodes.length, next, inside, value, slot, text, on, depth }
    nodes.push(node)
    return node
  }

  function value(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
        return new Value('number', expression.value | 0)
      case 'box':
        return new Value('kept', boxSlot(expression.box))
      case 'sensed':
        return new Value('kept', partSlot(expression.part))
      case 'timer':
        return new Value('timer', 0)
      case 'not':
        return new Value('not', 0, value(expression.condition))
      case 'map':
        return new Value('map', 0, value(expression.value), pair(pair(...expression.from.map(value)), pair(...expression.to.map(value))))
      default:
        return new Value(expression.kind, 0, value(expression.left), value(expression.right))
    }
  }

  const pair = (left?: Value, right?: Value) => new Value('pair', 0, left, right)

  /** Links statements backwards, from what follows them to the first. */
  function chain(statements: readonly Statement[], after: Node | undefined, depth: number): Node | undefined {
    return statements.reduceRight((next, statement) => statementNode(statement, next, depth), after)
  }

  /** @param inside links what is inside, from the loop's end backwards */
  function loop(head: Node, inside: (again: Node) => Node | undefined): Node {
    deepestLoop = Math.max(deepestLoop, head.depth + 1)
    head.inside = inside(add('again', head.block, { inside: head, depth: head.depth }))
    return head
  }

  function repeated(id: BlockId, times: Expression, next: Node | undefined, depth: number, inside: (again: Node) => Node | undefined): Node {
    const head = loop(add('repeatHead', id, { next, depth }), inside)
    return add('repeat', id, { next: head, value: value(times), depth })
  }

  /** Lights and waits of a block that blinks, as the child could have placed them herself. */
  function flash(id: BlockId, slot: number, next: Node): Node {
    const rest = () => new Value('number', BLINK)
    const off = add('light', id, { next: add('wait', id, { next, value: rest() }), slot })
    return add('light', id, { next: add('wait', id, { next: off, value: rest() }), slot, on: true })
  }

  function melody(id: BlockId, slot: number, notes: readonly Sung[], after: Node | undefined): Node | undefined {
    return notes.reduceRight<Node | undefined>((next, { note, halfBeats }) => {
      const length = new Value('number', halfBeats)
      if (note === undefined) return add('rest', id, { next, value: length })
      return add('note', id, { next: add('hush', id, { next, slot }), slot, value: pair(new Value('number', hertzOf(note)), length) })
    }, after)
  }

  function statementNode(statement: Statement, next: Node | undefined, depth: number): Node | undefined {
    const { id } = statement
    switch (statement.kind) {
      case 'forever':
        return loop(add('foreverHead', id, { depth }), (again) => chain(statement.body, again, depth + 1))
      case 'repeat':
        return repeated(id, statement.times, next, depth, (again) => chain(statement.body, again, depth + 1))
      case 'if':
        return add('if', id, { next, inside: chain(statement.body, next, depth), value: value(statement.condition) })
      case 'ifElse': {
        const otherwise = chain(statement.otherwise, next, depth)
        return add('if', id, { next: otherwise, inside: chain(statement.body, next, depth), value: value(statement.condition) })
      }
      case 'repeatUntil':
        return loop(add('untilHead', id, { next, value: value(statement.condition), depth }), (again) => chain(statement.body, again, depth + 1))
      case 'waitUntil':
        return add('waitUntil', id, { next, value: value(statement.condition) })
      case 'stopStack':
      case 'stopAll':
        return add(statement.kind, id, {})
      case 'send':
        return add('send', id, { next, slot: numbered(messages, statement.message) })
      case 'wait':
        return add('wait', id, { next, value: value(statement.tenths) })
      case 'light':
        return add('light', id, { next, slot: partSlot(statement.part), on: statement.on })
      case 'brightness':
        return add('brightness', id, { next, slot: partSlot(statement.part), value: value(statement.percent) })
      case 'colour':
        return add('colour', id, { next, slot: partSlot(statement.part), text: statement.colour })
      case 'blink':
        return repeated(id, statement.times, next, depth, (again) => flash(id, partSlot(statement.part), again))
      case 'melody':
        return melody(id, partSlot(statement.part), statement.notes, next)
      case 'tempo':
        return add('tempo', id, { next, value: value(statement.beatsPerMinute) })
      case 'stopSound':
        return add('stopSound', id, { next, slot: partSlot(statement.part) })
      case 'turn':
        return add('turn', id, { next, slot: partSlot(statement.part), value: value(statement.degrees) })
      case 'turnSlowly': {
        const turning = add('turning', id, { next, slot: partSlot(statement.part) })
        return add('turnSlowly', id, { next: turning, slot: turning.slot, value: pair(value(statement.degrees), value(statement.tenths)) })
      }
      case 'resetTimer':
        return add('resetTimer', id, { next })
      case 'setBox':
        return add('setBox', id, { next, slot: boxSlot(statement.box), value: value(statement.value) })
      case 'changeBox':
        return add('changeBox', id, { next, slot: boxSlot(statement.box), value: value(statement.by) })
      case 'say':
        return add('say', id, { next, text: statement.text })
      case 'sayNumber':
        return add('sayNumber', id, { next, value: value(statement.value) })
      case 'call': {
        const slot = program.definitions.findIndex(({ name }) => name === statement.name)
        return add('call', id, { next, slot })
      }
    }
  }

  const stacks = program.stacks.map(({ event, body }) => ({
    first: chain(body, undefined, 0),
    event,
    message: event.is === 'message' ? numbered(messages, event.message) : undefined,
  }))
  const depths = callDepths(program)
  const beginnings = program.definitions.map(({ id, body }, slot) => chain(body, add('return', id, { slot }), depths[slot] ?? 0))
  for (const node of nodes) if (node.does === 'call') node.inside = beginnings[node.slot]
  return { stacks, nodes, parts, boxes, definitionCount: program.definitions.length, deepestLoop }
}
