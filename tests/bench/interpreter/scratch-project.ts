import type { Expression, Program, Statement } from '../../../workshops/language/program.ts'

/** A block as Scratch 3 saves it in `project.json`. */
interface ScratchBlock {
  readonly opcode: string
  next: string | null
  parent: string | null
  readonly inputs: Record<string, Input>
  readonly fields: Readonly<Record<string, readonly [string, string]>>
  readonly shadow: false
  topLevel: boolean
  readonly x: 0
  readonly y: 0
}

/** `[1, shadow]`, `[2, block]`, `[3, block, shadow]`, where 4 tells a number, 10 a text, 12 a variable. */
type Input = readonly [number, ...unknown[]]

const NUMBER = 4
const TEXT = 10
const VARIABLE = 12

/**
 * The bench's program as a Scratch 3 project: the same blocks, one for one, all on the stage. Numbers are saved as
 * numbers: the editor saves texts, which scratch-vm turns into numbers at each use and runs some 10 % slower.
 */
export function asScratchProject(program: Program): { readonly project: object; readonly isNamed: (variable: string) => boolean } {
  const blocks: Record<string, ScratchBlock> = {}
  const variables: Record<string, readonly [string, number]> = {}

  function variable(box: string): readonly [string, string] {
    variables[box] = [box, 0]
    return [box, box]
  }

  function add(opcode: string, inputs: Record<string, Input>, fields: ScratchBlock['fields'] = {}): string {
    const id = `block-${Object.keys(blocks).length}`
    blocks[id] = { opcode, next: null, parent: null, inputs, fields, shadow: false, topLevel: false, x: 0, y: 0 }
    for (const [, inner] of Object.values(inputs)) {
      const block = typeof inner === 'string' ? blocks[inner] : undefined
      if (block) block.parent = id
    }
    return id
  }

  /** @param form what the place takes when somebody types into it */
  function value(it: Expression, form: typeof NUMBER | typeof TEXT): Input {
    switch (it.kind) {
      case 'number': return [1, [form, it.value]]
      case 'box': return [3, [VARIABLE, ...variable(it.box)], [form, 0]]
      case 'plus': return [3, add('operator_add', { NUM1: value(it.left, NUMBER), NUM2: value(it.right, NUMBER) }), [form, 0]]
      default: throw new Error(`the bench puts no ${it.kind} where a number goes`)
    }
  }

  function condition(it: Expression): Input {
    if (it.kind !== 'equals' && it.kind !== 'less') throw new Error(`the bench has no condition ${it.kind}`)
    return [2, add(it.kind === 'less' ? 'operator_lt' : 'operator_equals', { OPERAND1: value(it.left, TEXT), OPERAND2: value(it.right, TEXT) })]
  }

  function statement(it: Statement): string {
    switch (it.kind) {
      case 'repeat': return add('control_repeat', { TIMES: value(it.times, NUMBER), SUBSTACK: [2, chain(it.body)] })
      case 'if': return add('control_if', { CONDITION: condition(it.condition), SUBSTACK: [2, chain(it.body)] })
      case 'setBox': return add('data_setvariableto', { VALUE: value(it.value, TEXT) }, { VARIABLE: variable(it.box) })
      case 'changeBox': return add('data_changevariableby', { VALUE: value(it.by, NUMBER) }, { VARIABLE: variable(it.box) })
      default: throw new Error(`the bench has no ${it.kind}`)
    }
  }

  function linked(ids: readonly string[]): string {
    ids.forEach((id, at) => {
      const block = blocks[id]
      if (!block) return
      block.next = ids[at + 1] ?? null
      block.parent = ids[at - 1] ?? null
    })
    return ids[0] ?? ''
  }

  const chain = (body: readonly Statement[]): string => linked(body.map(statement))

  for (const stack of program.stacks) {
    const flag = add('event_whenflagclicked', {})
    linked([flag, ...stack.body.map(statement)])
    Object.assign(blocks[flag] ?? {}, { topLevel: true })
  }

  const costume = { name: 'empty', dataFormat: 'svg', assetId: '0'.repeat(32), md5ext: `${'0'.repeat(32)}.svg`, rotationCenterX: 0, rotationCenterY: 0 }
  const stage = {
    isStage: true, name: 'Stage', variables, lists: {}, broadcasts: {}, blocks, comments: {}, currentCostume: 0, costumes: [costume], sounds: [],
    volume: 100, layerOrder: 0, tempo: 60, videoTransparency: 50, videoState: 'off', textToSpeechLanguage: null,
  }
  const project = { targets: [stage], monitors: [], extensions: [], meta: { semver: '3.0.0', vm: '5.0.300', agent: '' } }
  return { project, isNamed: (name) => Object.hasOwn(variables, name) }
}
