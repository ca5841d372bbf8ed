import type { BlockId, Expression, Program, Statement, TwoSided } from './program.ts'

/** What a statement does. A loop has a head, where a time round begins, and an end (`again`) that leads back to it. */
export type Do =
  | 'repeat' | 'repeatHead' | 'foreverHead' | 'untilHead' | 'again' | 'if' | 'wait' | 'waitUntil'
  | 'light' | 'setBox' | 'changeBox' | 'send' | 'stopStack' | 'stopAll'

/** A `pair` only holds two values for the one that looks into it. */
export type Compute = TwoSided | 'number' | 'box' | 'not' | 'map' | 'pair'

/** A computation on two values, or a leaf: a number, or the contents of the box of that number. A leaf's own two values are never looked at. */
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
  /** The number of a box, of a light or of a message. */
  readonly slot: number
  readonly on: boolean
  /** For a loop: how many loops are around it, which is where its stack keeps its count. */
  readonly depth: number
}

export type LinkedProgram = {
  /** In the order of their turns. `message` is the number of the message that starts it; undefined: the program's start does. */
  readonly stacks: readonly { readonly first: Node | undefined; readonly message: number | undefined }[]
  readonly nodes: readonly Node[]
  readonly boxes: readonly string[]
  readonly lights: readonly string[]
  readonly deepestLoop: number
}

const zero = new Value('number', 0)

/** Links a program: statements to those after them, boxes and lights to small numbers. */
export function link(program: Program): LinkedProgram {
  const nodes: Node[] = []
  const boxes: string[] = []
  const lights: string[] = []
  const messages: string[] = []
  let deepestLoop = 0

  function numbered(names: string[], name: string): number {
    const known = names.indexOf(name)
    return known === -1 ? names.push(name) - 1 : known
  }

  function add(does: Do, block: BlockId, about: Partial<Node>): Node {
    const { next, inside, value = zero, slot = 0, on = false, depth = 0 } = about
    const node: Node = { does, block, index: nodes.length, next, inside, value, slot, on, depth }
    nodes.push(node)
    return node
  }

  function value(expression: Expression): Value {
    switch (expression.kind) {
      case 'number':
        return new Value('number', expression.value | 0)
      case 'box':
        return new Value('box', numbered(boxes, expression.box))
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

  function loop(head: Node, body: readonly Statement[]): void {
    deepestLoop = Math.max(deepestLoop, head.depth + 1)
    const again = add('again', head.block, { inside: head, depth: head.depth })
    head.inside = chain(body, again, head.depth + 1)
  }

  function statementNode(statement: Statement, next: Node | undefined, depth: number): Node {
    const { id } = statement
    switch (statement.kind) {
      case 'forever': {
        const head = add('foreverHead', id, { depth })
        loop(head, statement.body)
        return head
      }
      case 'repeat': {
        const head = add('repeatHead', id, { next, depth })
        loop(head, statement.body)
        return add('repeat', id, { next: head, value: value(statement.times), depth })
      }
      case 'if':
        return add('if', id, { next, inside: chain(statement.body, next, depth), value: value(statement.condition) })
      case 'ifElse': {
        const otherwise = chain(statement.otherwise, next, depth)
        return add('if', id, { next: otherwise, inside: chain(statement.body, next, depth), value: value(statement.condition) })
      }
      case 'repeatUntil': {
        const head = add('untilHead', id, { next, value: value(statement.condition), depth })
        loop(head, statement.body)
        return head
      }
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
        return add('light', id, { next, slot: numbered(lights, statement.part), on: statement.on })
      case 'setBox':
        return add('setBox', id, { next, slot: numbered(boxes, statement.box), value: value(statement.value) })
      case 'changeBox':
        return add('changeBox', id, { next, slot: numbered(boxes, statement.box), value: value(statement.by) })
    }
  }

  const stacks = program.stacks.map(({ event, body }) => ({
    first: chain(body, undefined, 0),
    message: event.is === 'message' ? numbered(messages, event.message) : undefined,
  }))
  return { stacks, nodes, boxes, lights, deepestLoop }
}
