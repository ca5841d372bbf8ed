/** Blocks as Blockly saves them, short to write in a test. Each block's id is its type, or the one given. */

export type SavedBlock = Readonly<Record<string, unknown>>

export const block = (type: string, more: SavedBlock = {}): SavedBlock => ({ type, id: type, ...more })

/** Blocks hanging one under the other. */
export const hanging = (...blocks: readonly SavedBlock[]): SavedBlock =>
  blocks.reduceRight((below, above) => ({ ...above, next: { block: below } }))

export const number = (value: number): SavedBlock => block('number', { fields: { NUMBER: value } })

export const put = (inputs: Readonly<Record<string, SavedBlock>>): SavedBlock => ({
  inputs: Object.fromEntries(Object.entries(inputs).map(([place, inside]) => [place, { block: inside }])),
})

export const saved = (...tops: readonly SavedBlock[]): SavedBlock => ({ languageVersion: 0, blocks: tops })

export const turn = (state: 'on' | 'off', part = 'built-in'): SavedBlock => block('light', { id: state, fields: { STATE: state, PART: part } })
export const wait = (tenths: number): SavedBlock => block('wait', put({ TENTHS: number(tenths) }))
export const forever = (...inside: readonly SavedBlock[]): SavedBlock => block('forever', put({ BODY: hanging(...inside) }))
export const start = (...below: readonly SavedBlock[]): SavedBlock => hanging(block('start'), ...below)

export const box = (type: 'set_box' | 'change_box', name: string, value: SavedBlock): SavedBlock =>
  block(type, { fields: { BOX: name }, ...put({ [type === 'set_box' ? 'VALUE' : 'BY']: value }) })

export const inBox = (name: string): SavedBlock => block('box', { fields: { BOX: name } })

export const two = (type: string, left: SavedBlock, right: SavedBlock): SavedBlock => block(type, put({ LEFT: left, RIGHT: right }))

/** Blocks inside others, in a place that may stay empty. */
const inside = (place: string, blocks: readonly SavedBlock[]): Readonly<Record<string, SavedBlock>> => (blocks.length > 0 ? { [place]: hanging(...blocks) } : {})

export const repeat = (times: SavedBlock, ...blocks: readonly SavedBlock[]): SavedBlock => block('repeat', put({ TIMES: times, ...inside('BODY', blocks) }))

export const when = (condition: SavedBlock, ...blocks: readonly SavedBlock[]): SavedBlock => block('if', put({ CONDITION: condition, ...inside('BODY', blocks) }))

export const send = (message: string): SavedBlock => block('send', { fields: { MESSAGE: message } })

export const whenMessage = (message: string, ...below: readonly SavedBlock[]): SavedBlock => hanging(block('when_message', { fields: { MESSAGE: message } }), ...below)

/** A block that asks something of a part. */
export const ask = (type: string, part: string, inputs: Readonly<Record<string, SavedBlock>> = {}, fields: SavedBlock = {}): SavedBlock =>
  block(type, { fields: { PART: part, ...fields }, ...put(inputs) })

export const note = (name: string, beats: 'half' | 'one' | 'two' | 'four' = 'one'): SavedBlock => block('note', { fields: { NOTE: name, BEATS: beats } })
export const say = (text: string): SavedBlock => block('say', { fields: { TEXT: text } })
export const sayNumber = (value: SavedBlock): SavedBlock => block('say_number', put({ VALUE: value }))

export const whenButton = (edge: 'pressed' | 'released', ...below: readonly SavedBlock[]): SavedBlock =>
  hanging(block('when_button', { fields: { PART: 'blue-button', EDGE: edge } }), ...below)

export const whenKnob = (side: 'above' | 'below', level: number, ...below: readonly SavedBlock[]): SavedBlock =>
  hanging(block('when_sensor', { fields: { PART: 'knob', SIDE: side, LEVEL: level } }), ...below)

export const define = (name: string, ...below: readonly SavedBlock[]): SavedBlock => hanging(block('define', { id: `define ${name}`, fields: { NAME: name } }), ...below)
export const call = (name: string): SavedBlock => block('call', { id: `call ${name}`, fields: { NAME: name } })
