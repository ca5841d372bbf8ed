import type { BuiltObject } from '../../hardware/objects/object.ts'
import { partNamed } from '../../hardware/objects/object.ts'
import { isBox, isMessage } from './pictures.ts'
import { blocks, isBlockType } from './blocks.ts'
import type { BlockDefinition, BlockType, Place } from './blocks.ts'
import type { BlockId, Event, Expression, Program, Stack, Statement } from './program.ts'

/** More blocks than any child places; a bound on what a file may ask of a kiosk. */
export const MOST_BLOCKS = 2000

/** Blocks within blocks, deeper than which no screen can show them. */
export const DEEPEST = 200

/**
 * What is wrong with a block, and the block itself, so that a screen can point at it:
 * - `not-blocks`: the file's blocks are not in Blockly's saved form.
 * - `unknown-block`: made by a newer kiosk, or not ours. `detail` is its type.
 * - `unknown-place`: it has a place we do not know: made by a newer kiosk. `detail` is the place.
 * - `empty-place`: a number is missing. `detail` is the place.
 * - `does-not-fit`: a block sits where its form cannot go. `detail` is the place.
 * - `unknown-part`: the object has no such light. `detail` is the part's id.
 * - `unknown-box`, `unknown-message`, `unknown-choice`: `detail` is what was found.
 * - `not-a-whole-number`: a typed number is not a 32-bit integer. `detail` is what was found.
 * - `nothing-may-follow`: blocks hang under one that never ends.
 * - `too-many-blocks`, `too-deep`: beyond `MOST_BLOCKS`, `DEEPEST`.
 */
export type ReadingReason =
  | 'not-blocks'
  | 'unknown-block'
  | 'unknown-place'
  | 'empty-place'
  | 'does-not-fit'
  | 'unknown-part'
  | 'unknown-box'
  | 'unknown-message'
  | 'unknown-choice'
  | 'not-a-whole-number'
  | 'nothing-may-follow'
  | 'too-many-blocks'
  | 'too-deep'

export type ReadingProblem = { readonly reason: ReadingReason; readonly block: BlockId; readonly type: string; readonly detail: string }

export type Reading = { readonly program: Program; readonly problems?: undefined } | { readonly program?: undefined; readonly problems: readonly ReadingProblem[] }

/**
 * Reads Blockly's saved JSON (`{ languageVersion, blocks: [...] }`) for an object into a program.
 * Only stacks that begin with an event become part of it, but every block is looked at: the answer
 * names all that is wrong at once. The input is never changed.
 */
export function readProgram(saved: unknown, object: BuiltObject): Reading {
  const reader = new Reader(object)
  const tops = isRecord(saved) && Array.isArray(saved['blocks']) ? saved['blocks'] : undefined
  if (!tops) return { problems: [{ reason: 'not-blocks', block: '', type: '', detail: typeof saved }] }
  const stacks: { readonly y: number; readonly x: number; readonly stack: Stack }[] = []
  for (const top of tops) {
    const stack = reader.top(top)
    if (stack && isRecord(top)) stacks.push({ y: position(top['y']), x: position(top['x']), stack })
  }
  if (reader.problems.length > 0) return { problems: reader.problems }
  stacks.sort((one, other) => one.y - other.y || one.x - other.x)
  return { program: { stacks: stacks.map(({ stack }) => stack) } }
}

const position = (value: unknown) => (typeof value === 'number' ? value : 0)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A block whose type is known; its fields and inputs are still unread. */
type KnownBlock = { readonly id: BlockId; readonly type: BlockType; readonly raw: Readonly<Record<string, unknown>> }

const nothing: Expression = { kind: 'number', value: 0 }

class Reader {
  readonly problems: ReadingProblem[] = []
  readonly #object: BuiltObject
  #count = 0
  #depth = 0

  constructor(object: BuiltObject) {
    this.#object = object
  }

  top(raw: unknown): Stack | undefined {
    const block = this.#known(raw)
    if (!block) return undefined
    const { form }: BlockDefinition = blocks[block.type]
    if (form === 'event') return { id: block.id, event: this.#event(block), body: this.#chain(this.#next(block)) }
    if (form === 'number' || form === 'condition') this.#expression(block)
    else this.#chain(raw)
    return undefined
  }

  #event(block: KnownBlock): Event {
    return block.type === 'when_message' ? { is: 'message', message: this.#message(block) } : { is: 'start' }
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
    for (const name of [...namesIn(shape['inputs']), ...namesIn(shape['fields'])]) {
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
      raw = this.#next(block)
      if (raw !== undefined && blocks[block.type].form === 'end') this.#refuse('nothing-may-follow', block, '')
    }
    return statements
  }

  #next(block: KnownBlock): unknown {
    const next = block.raw['next']
    return isRecord(next) ? next['block'] : undefined
  }

  #statement(block: KnownBlock): Statement | undefined {
    const { id } = block
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
        return { kind: 'light', id, part: this.#part(block), on: this.#choice(block, 'STATE') === 'on' }
      case 'set_box':
        return { kind: 'setBox', id, box: this.#box(block), value: this.#number(block, 'VALUE') }
      case 'change_box':
        return { kind: 'changeBox', id, box: this.#box(block), by: this.#number(block, 'BY') }
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
        return { kind: 'send', id, message: this.#message(block) }
      default:
        this.#refuse('does-not-fit', block, 'BODY')
        return undefined
    }
  }

  #expression(block: KnownBlock): Expression {
    switch (block.type) {
      case 'number':
        return { kind: 'number', value: this.#typedNumber(block) }
      case 'box':
        return { kind: 'box', box: this.#box(block) }
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
    return this.#deeper(block, () => this.#chain(this.#input(block, place))) ?? []
  }

  #number(block: KnownBlock, place: string): Expression {
    const inside = this.#input(block, place)
    if (inside === undefined) {
      this.#refuse('empty-place', block, place)
      return nothing
    }
    return this.#inside(block, place, inside, 'number')
  }

  /** A hole where a condition could go does not hold: an *if* that is still being built simply does nothing. */
  #condition(block: KnownBlock, place: string): Expression {
    const inside = this.#input(block, place)
    return inside === undefined ? nothing : this.#inside(block, place, inside, 'condition')
  }

  #inside(outer: KnownBlock, place: string, raw: unknown, form: 'number' | 'condition'): Expression {
    const block = this.#known(raw)
    if (!block) return nothing
    if (blocks[block.type].form !== form) {
      this.#refuse('does-not-fit', block, place)
      return nothing
    }
    if (this.#next(block) !== undefined) this.#refuse('nothing-may-follow', block, '')
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

  /** The block put into a place, else the shadow that shows through while the place is empty. */
  #input(block: KnownBlock, place: string): unknown {
    const inputs = block.raw['inputs']
    const input = isRecord(inputs) ? inputs[place] : undefined
    return isRecord(input) ? (input['block'] ?? input['shadow']) : undefined
  }

  #field(block: KnownBlock, name: string): unknown {
    const fields = block.raw['fields']
    return isRecord(fields) ? fields[name] : undefined
  }

  #choice(block: KnownBlock, name: string): string {
    const found = this.#field(block, name)
    const place = (blocks[block.type].places as readonly Place[]).find((candidate) => candidate.name === name)
    const known = place?.kind === 'choice' && place.choices.find(({ id }) => id === found)
    if (known) return known.id
    this.#refuse('unknown-choice', block, printed(found))
    return ''
  }

  #part(block: KnownBlock): string {
    const found = this.#field(block, 'PART')
    if (typeof found === 'string' && partNamed(this.#object, found)?.kind === 'light') return found
    this.#refuse('unknown-part', block, printed(found))
    return ''
  }

  #box(block: KnownBlock): string {
    const found = this.#field(block, 'BOX')
    if (isBox(found)) return found
    this.#refuse('unknown-box', block, printed(found))
    return ''
  }

  #message(block: KnownBlock): string {
    const found = this.#field(block, 'MESSAGE')
    if (isMessage(found)) return found
    this.#refuse('unknown-message', block, printed(found))
    return ''
  }

  #typedNumber(block: KnownBlock): number {
    const found = this.#field(block, 'NUMBER')
    if (typeof found === 'number' && (found | 0) === found) return found
    this.#refuse('not-a-whole-number', block, printed(found))
    return 0
  }
}

const namesIn = (record: unknown): readonly string[] => (isRecord(record) ? Object.keys(record) : [])

/** A value found in a file, short enough for one line. */
const printed = (value: unknown): string => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60))
