import type { BuiltObject } from '../../hardware/objects/object.ts'
import { blocks, isBlockType } from './blocks.ts'
import type { BlockDefinition, Place } from './blocks.ts'
import { Fields } from './fields.ts'
import { ownBlockProblems } from './own-blocks.ts'
import type { Call } from './own-blocks.ts'
import type { Definition, Event, Expression, Program, Stack, Statement } from './program.ts'
import type { ReadingProblem, ReadingReason } from './reading-problem.ts'
import { blockBelow, blockIn, byPlace, isRecord, placesFilled, topBlocks } from './saved-block.ts'
import type { KnownBlock } from './saved-block.ts'

export type { ReadingProblem, ReadingReason } from './reading-problem.ts'

/** More blocks than any child places; a bound on what a file may ask of a kiosk. */
export const MOST_BLOCKS = 2000

/** Blocks within blocks, deeper than which no screen can show them. */
export const DEEPEST = 200

export type Reading = { readonly program: Program; readonly problems?: undefined } | { readonly program?: undefined; readonly problems: readonly ReadingProblem[] }

/**
 * Reads Blockly's saved JSON (`{ languageVersion, blocks: [...] }`) for an object into a program.
 * Only stacks that begin with an event become part of it, but every block is looked at: the answer
 * names all that is wrong at once. The input is never changed.
 */
export function readProgram(saved: unknown, object: BuiltObject): Reading {
  const reader = new Reader(object)
  const tops = topBlocks(saved)
  if (!tops) return { problems: [{ reason: 'not-blocks', block: '', type: '', detail: typeof saved }] }
  // Stacks are read, and their faults named, in the file's order; they take their turns in the work area's.
  const read = tops.map((top) => ({ top, is: reader.top(top) }))
  const placed = read.toSorted((one, other) => byPlace(one.top, other.top)).flatMap(({ is }) => (is ? [is] : []))
  const definitions = placed.flatMap((is) => ('name' in is ? [is] : []))
  const problems = [...reader.problems, ...ownBlockProblems(definitions, reader.calls)]
  if (problems.length > 0) return { problems }
  return { program: { stacks: placed.flatMap((is) => ('event' in is ? [is] : [])), definitions, parts: reader.parts } }
}

const nothing: Expression = { kind: 'number', value: 0 }

class Reader {
  readonly problems: ReadingProblem[] = []
  readonly calls: Call[] = []
  readonly #fields: Fields
  /** The definition being read; undefined in a stack. */
  #defining: string | undefined
  #count = 0
  #depth = 0

  constructor(object: BuiltObject) {
    this.#fields = new Fields(object, (reason, block, detail) => this.#refuse(reason, block, detail))
  }

  get parts(): Program['parts'] {
    return this.#fields.parts
  }

  top(raw: unknown): Stack | Definition | undefined {
    const block = this.#known(raw)
    if (!block) return undefined
    const { form }: BlockDefinition = blocks[block.type]
    if (block.type === 'define') return this.#definition(block)
    if (form === 'event') return { id: block.id, event: this.#event(block), body: this.#chain(blockBelow(block.raw)) }
    if (form === 'number' || form === 'condition') this.#expression(block)
    else this.#chain(raw)
    return undefined
  }

  #definition(block: KnownBlock): Definition | undefined {
    const name = this.#fields.myBlock(block)
    this.#defining = name
    const body = this.#chain(blockBelow(block.raw))
    this.#defining = undefined
    return name === '' ? undefined : { id: block.id, name, body }
  }

  #event(block: KnownBlock): Event {
    const fields = this.#fields
    switch (block.type) {
      case 'when_message':
        return { is: 'message', message: fields.message(block) }
      case 'when_button':
        return { is: 'button', part: fields.part(block), pressed: fields.choice(block, 'EDGE') === 'pressed' }
      case 'when_sensor':
        return { is: 'sensor', part: fields.part(block), side: fields.choice(block, 'SIDE') === 'above' ? 'above' : 'below', level: fields.typedNumber(block, 'LEVEL') }
      default:
        return { is: 'start' }
    }
  }

  #known(raw: unknown): KnownBlock | undefined {
    const shape = isRecord(raw) ? raw : {}
    const id = typeof shape['id'] === 'string' ? shape['id'] : ''
    const type = typeof shape['type'] === 'string' ? shape['type'] : ''
    this.#count += 1
    if (this.#count > MOST_BLOCKS) {
      if (this.#count === MOST_BLOCKS + 1) this.problems.push({ reason: 'too-many-blocks', block: id, type, detail: String(MOST_BLOCKS) })
      return undefined
    }
    if (!isBlockType(type)) {
      this.problems.push({ reason: 'unknown-block', block: id, type, detail: type })
      return undefined
    }
    const block: KnownBlock = { id, type, raw: shape }
    const places: readonly Place[] = blocks[type].places
    for (const name of placesFilled(shape)) {
      if (!places.some((place) => place.name === name)) this.#refuse('unknown-place', block, name)
    }
    return block
  }

  #refuse(reason: ReadingReason, block: KnownBlock, detail: string): void {
    this.problems.push({ reason, block: block.id, type: block.type, detail })
  }

  /** Statements hang one under the other by `next`; the chain may be long, so it is walked, not recursed into. */
  #chain(first: unknown): readonly Statement[] {
    const statements: Statement[] = []
    let raw = first
    while (raw !== undefined) {
      const block = this.#known(raw)
      if (!block) break
      const statement = this.#statement(block)
      if (statement) statements.push(statement)
      raw = blockBelow(block.raw)
      if (raw !== undefined && blocks[block.type].form === 'end') this.#refuse('nothing-may-follow', block, '')
    }
    return statements
  }

  #statement(block: KnownBlock): Statement | undefined {
    const { id } = block
    const fields = this.#fields
    switch (block.type) {
      case 'forever':
        return { kind: 'forever', id, body: this.#body(block) }
      case 'repeat':
        return { kind: 'repeat', id, times: this.#number(block, 'TIMES'), body: this.#body(block) }
      case 'if':
        return { kind: 'if', id, condition: this.#condition(block, 'CONDITION'), body: this.#body(block) }
      case 'wait':
        return { kind: 'wait', id, tenths: this.#number(block, 'TENTHS') }
      case 'light':
        return { kind: 'light', id, part: fields.part(block), on: fields.choice(block, 'STATE') === 'on' }
      case 'set_box':
        return { kind: 'setBox', id, box: fields.box(block), value: this.#number(block, 'VALUE') }
      case 'change_box':
        return { kind: 'changeBox', id, box: fields.box(block), by: this.#number(block, 'BY') }
      case 'if_else':
        return { kind: 'ifElse', id, condition: this.#condition(block, 'CONDITION'), body: this.#body(block), otherwise: this.#body(block, 'ELSE') }
      case 'repeat_until':
        return { kind: 'repeatUntil', id, condition: this.#condition(block, 'CONDITION'), body: this.#body(block) }
      case 'wait_until':
        return { kind: 'waitUntil', id, condition: this.#condition(block, 'CONDITION') }
      case 'stop_stack':
        return { kind: 'stopStack', id }
      case 'stop_all':
        return { kind: 'stopAll', id }
      case 'send':
        return { kind: 'send', id, message: fields.message(block) }
      case 'brightness':
        return { kind: 'brightness', id, part: fields.part(block), percent: this.#number(block, 'PERCENT') }
      case 'colour':
        return { kind: 'colour', id, part: fields.part(block), colour: fields.colour(block) }
      case 'blink':
        return { kind: 'blink', id, part: fields.part(block), times: this.#number(block, 'TIMES') }
      case 'note':
        return { kind: 'melody', id, part: fields.neededPart(block), notes: fields.note(block) }
      case 'melody':
        return { kind: 'melody', id, part: fields.neededPart(block), notes: fields.melody(block) }
      case 'tempo':
        fields.neededPart(block)
        return { kind: 'tempo', id, beatsPerMinute: this.#number(block, 'BPM') }
      case 'stop_sound':
        return { kind: 'stopSound', id, part: fields.neededPart(block) }
      case 'servo_angle':
        return { kind: 'turn', id, part: fields.part(block), degrees: this.#number(block, 'DEGREES') }
      case 'turn_slowly':
        return { kind: 'turnSlowly', id, part: fields.part(block), degrees: this.#number(block, 'DEGREES'), tenths: this.#number(block, 'TENTHS') }
      case 'reset_timer':
        return { kind: 'resetTimer', id }
      case 'say':
        return { kind: 'say', id, text: fields.text(block) }
      case 'say_number':
        return { kind: 'sayNumber', id, value: this.#number(block, 'VALUE') }
      case 'call':
        return this.#call(block)
      default:
        this.#refuse('does-not-fit', block, 'BODY')
        return undefined
    }
  }

  #call(block: KnownBlock): Statement {
    const name = this.#fields.myBlock(block)
    if (name !== '') this.calls.push({ block: block.id, name, from: this.#defining })
    return { kind: 'call', id: block.id, name }
  }

  #expression(block: KnownBlock): Expression {
    const fields = this.#fields
    switch (block.type) {
      case 'number':
        return { kind: 'number', value: fields.typedNumber(block, 'NUMBER') }
      case 'box':
        return { kind: 'box', box: fields.box(block) }
      case 'is_pressed':
      case 'light_level':
      case 'knob':
      case 'distance':
        return { kind: 'sensed', part: fields.part(block) }
      case 'timer':
        return { kind: 'timer' }
      case 'plus':
      case 'minus':
      case 'times':
      case 'divide':
      case 'random':
      case 'equals':
      case 'less':
      case 'more':
        return { kind: block.type, left: this.#number(block, 'LEFT'), right: this.#number(block, 'RIGHT') }
      case 'and':
      case 'or':
        return { kind: block.type, left: this.#condition(block, 'LEFT'), right: this.#condition(block, 'RIGHT') }
      case 'not':
        return { kind: 'not', condition: this.#condition(block, 'CONDITION') }
      case 'map':
        return {
          kind: 'map',
          value: this.#number(block, 'VALUE'),
          from: [this.#number(block, 'FROM_START'), this.#number(block, 'FROM_END')],
          to: [this.#number(block, 'TO_START'), this.#number(block, 'TO_END')],
        }
      default:
        return nothing
    }
  }

  #body(block: KnownBlock, place = 'BODY'): readonly Statement[] {
    return this.#deeper(block, () => this.#chain(blockIn(block.raw, place))) ?? []
  }

  #number(block: KnownBlock, place: string): Expression {
    const inside = blockIn(block.raw, place)
    if (inside === undefined) {
      this.#refuse('empty-place', block, place)
      return nothing
    }
    return this.#inside(block, place, inside, 'number')
  }

  /** A hole where a condition could go does not hold: an *if* that is still being built simply does nothing. */
  #condition(block: KnownBlock, place: string): Expression {
    const inside = blockIn(block.raw, place)
    return inside === undefined ? nothing : this.#inside(block, place, inside, 'condition')
  }

  #inside(outer: KnownBlock, place: string, raw: unknown, form: 'number' | 'condition'): Expression {
    const block = this.#known(raw)
    if (!block) return nothing
    if (blocks[block.type].form !== form) {
      this.#refuse('does-not-fit', block, place)
      return nothing
    }
    if (blockBelow(block.raw) !== undefined) this.#refuse('nothing-may-follow', block, '')
    return this.#deeper(outer, () => this.#expression(block)) ?? nothing
  }

  #deeper<Result>(block: KnownBlock, read: () => Result): Result | undefined {
    if (this.#depth === DEEPEST) {
      this.#refuse('too-deep', block, String(DEEPEST))
      return undefined
    }
    this.#depth += 1
    const result = read()
    this.#depth -= 1
    return result
  }
}
