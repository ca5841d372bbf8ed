import type { BlockId, Expression, Program, Statement } from './program.ts'

/** What a statement does. A loop has a head, where a time round begins, and an end (`again`) that leads back to it. */
export const Do = { repeat: 0, repeatHead: 1, foreverHead: 2, again: 3, if: 4, wait: 5, light: 6, setBox: 7, changeBox: 8 } as const
export type Do = (typeof Do)[keyof typeof Do]

export const Compute = { number: 0, box: 1, plus: 2, equals: 3, less: 4 } as const
export type Compute = (typeof Compute)[keyof typeof Compute]

/** A number, a box's contents, or a computation on two values. */
export type Value = { readonly compute: Compute; readonly number: number; readonly left: Value | undefined; readonly right: Value | undefined }

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
  /** The number of a box or of a light. */
  readonly slot: number
  readonly on: boolean
  /** For a loop: how many loops are around it, which is where its stack keeps its count. */
  readonly depth: number
}

export type LinkedProgram = {
  /** The first statement of each stack, in the order of their turns. */
  readonly stacks: readonly (Node | undefined)[]
  readonly nodes: readonly Node[]
  readonly boxes: readonly string[]
  readonly lights: readonly string[]
  readonly deepestLoop: number
}

const zero: Value = { compute: Compute.number, number: 0, left: undefined, right: undefined }

/** Links a program: statements to those after them, boxes and lights to small numbers. */
export function link(program: Program): LinkedProgram {
  const nodes: Node[] = []
  const boxes: string[] = []
  const lights: string[] = []
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
        return { compute: Compute.number, number: expression.value | 0, left: undefined, right: undefined }
      case 'box':
        return { compute: Compute.box, number: numbered(boxes, expression.box), left: undefined, right: undefined }
      default:
        return { compute: Compute[expression.kind], number: 0, left: value(expression.left), right: value(expression.right) }
    }
  }

  /** Links statements backwards, from what follows them to the first. */
  function chain(statements: readonly Statement[], after: Node | undefined, depth: number): Node | undefined {
    return statements.reduceRight((next, statement) => statementNode(statement, next, depth), after)
  }

  function loop(head: Node, body: readonly Statement[]): void {
    deepestLoop = Math.max(deepestLoop, head.depth + 1)
    const again = add(Do.again, head.block, { inside: head, depth: head.depth })
    head.inside = chain(body, again, head.depth + 1)
  }

  function statementNode(statement: Statement, next: Node | undefined, depth: number): Node {
    const { id } = statement
    switch (statement.kind) {
      case 'forever': {
        const head = add(Do.foreverHead, id, { depth })
        loop(head, statement.body)
        return head
      }
      case 'repeat': {
        const head = add(Do.repeatHead, id, { next, depth })
        loop(head, statement.body)
        return add(Do.repeat, id, { next: head, value: value(statement.times), depth })
      }
      case 'if':
        return add(Do.if, id, { next, inside: chain(statement.body, next, depth), value: value(statement.condition) })
      case 'wait':
        return add(Do.wait, id, { next, value: value(statement.tenths) })
      case 'light':
        return add(Do.light, id, { next, slot: numbered(lights, statement.part), on: statement.on })
      case 'setBox':
        return add(Do.setBox, id, { next, slot: numbered(boxes, statement.box), value: value(statement.value) })
      case 'changeBox':
        return add(Do.changeBox, id, { next, slot: numbered(boxes, statement.box), value: value(statement.by) })
    }
  }

  const stacks = program.stacks.map(({ body }) => chain(body, undefined, 0))
  return { stacks, nodes, boxes, lights, deepestLoop }
}
