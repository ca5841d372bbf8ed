import { CREATION_VERSION } from '../../workshops/language/creation.ts'
import type { Creation } from '../../workshops/language/creation.ts'

type Block = { type: string; id: string; fields?: Record<string, string | number>; inputs?: Record<string, unknown> }

/** A creation in a child's hands, changed one gesture at a time: some kB, as a real one has after half an hour. */
export class EditedWork {
  #title = 'Mon phare'
  #x = 40
  #made = 0
  #hasSecond = false
  readonly #blocks: Block[] = []

  constructor(blocks = 24) {
    for (let at = 0; at < blocks; at += 1) this.#add()
  }

  /** The creation as it is now, in Blockly's own saved form. */
  work(): Creation {
    const second = this.#hasSecond ? [{ type: 'when_button', id: 'second', x: 400, y: 40, fields: { PART: 'button' } }] : []
    return { format: 'camion', version: CREATION_VERSION, title: this.#title, object: 'kit', blocks: { languageVersion: 0, blocks: [{ type: 'start', id: 'start', x: this.#x, y: 40, ...chained(this.#blocks) }, ...second] } }
  }

  /** One gesture of ten kinds, in turn. Answers the creation after it, which is not as it was before. */
  edit(turn: number): Creation {
    edits[turn % edits.length]?.call(this, turn)
    return this.work()
  }

  /** Types in the first bubble. */
  say(text: string): void {
    const bubble = this.#blocks.find(({ type }) => type === 'say')
    if (bubble) bubble.fields = { TEXT: text }
  }

  #add(place = this.#blocks.length): void {
    this.#made += 1
    const id = `block-${this.#made}`
    const kinds: readonly Block[] = [
      { type: 'light', id, fields: { STATE: this.#made % 2 === 0 ? 'on' : 'off', PART: 'red' } },
      { type: 'wait', id, inputs: { TENTHS: { shadow: { type: 'number', id: `${id}-number`, fields: { NUMBER: 3 } } } } },
      { type: 'say', id, fields: { TEXT: 'Bonjour !' } },
    ]
    const block = kinds[this.#made % kinds.length]
    if (block) this.#blocks.splice(place, 0, block)
  }

  #change(type: string, field: (block: Block) => void): void {
    const block = this.#blocks.find((one) => one.type === type)
    if (block) field(block)
  }

  static readonly edits: readonly ((this: EditedWork, turn: number) => void)[] = [
    function addAtTheEnd() { this.#add() },
    function takeTheLastAway() { this.#blocks.pop() },
    function changeANumber(turn) { this.#change('wait', (block) => { block.inputs = { TENTHS: { shadow: { type: 'number', id: `${block.id}-number`, fields: { NUMBER: turn } } } } }) },
    function moveTheStack(turn) { this.#x = 40 + turn },
    function type(turn) { this.say(`Bonjour ${turn} !`) },
    function insertInTheMiddle() { this.#add(this.#blocks.length >> 1) },
    function takeOneFromTheMiddle() { this.#blocks.splice(this.#blocks.length >> 1, 1) },
    function chooseAnotherPart(turn) { this.#change('light', (block) => { block.fields = { STATE: 'on', PART: ['red', 'green', 'lamp'][turn % 3] ?? 'red' }; block.id = `light-${turn}` }) },
    function beginASecondStack(turn) { this.#hasSecond = !this.#hasSecond; this.#x = 50 + turn },
    function giveATitle(turn) { this.#title = `Mon phare ${turn}` },
  ]
}

const { edits } = EditedWork

function chained([first, ...others]: readonly Block[]): { readonly next?: object } {
  return first ? { next: { block: { ...first, ...chained(others) } } } : {}
}
