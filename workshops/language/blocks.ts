/** The block language, defined once: the page's blocks, the reader and the documentation all follow from this data. */

type Words = { readonly fr: string; readonly en: string }

/** A place in a block. `%1` in its text is the first place, `%2` the second. */
export type Place =
  | { readonly kind: 'number'; readonly name: string; readonly usual: number }
  | { readonly kind: 'condition'; readonly name: string }
  | { readonly kind: 'statements'; readonly name: string }
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly { readonly id: string; readonly words: Words }[] }
  | { readonly kind: 'light'; readonly name: string }
  | { readonly kind: 'box'; readonly name: string }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'typed number'; readonly name: string; readonly usual: number }

export type Category = 'events' | 'control' | 'light' | 'numbers' | 'boxes' | 'messages'

/** `event` opens a stack; an `end` has nothing below it; `number` and `condition` are put into the places of others. */
export type Form = 'event' | 'statement' | 'end' | 'number' | 'condition'

export type BlockDefinition = {
  readonly category: Category
  readonly form: Form
  readonly text: Words
  readonly places: readonly Place[]
}

const body: Place = { kind: 'statements', name: 'BODY' }
const condition: Place = { kind: 'condition', name: 'CONDITION' }
const otherwise: Place = { kind: 'statements', name: 'ELSE' }
const message: Place = { kind: 'message', name: 'MESSAGE' }
const box: Place = { kind: 'box', name: 'BOX' }
const number = (name: string, usual: number): Place => ({ kind: 'number', name, usual })

const onOrOff: Place = {
  kind: 'choice',
  name: 'STATE',
  choices: [
    { id: 'on', words: { fr: 'allumer', en: 'turn on' } },
    { id: 'off', words: { fr: 'éteindre', en: 'turn off' } },
  ],
}

/** Every block, by the type its saved form carries. */
export const blocks = {
  start: { category: 'events', form: 'event', text: { fr: 'au départ', en: 'at start' }, places: [] },
  forever: { category: 'control', form: 'end', text: { fr: 'toujours %1', en: 'forever %1' }, places: [body] },
  repeat: { category: 'control', form: 'statement', text: { fr: 'répéter %1 fois %2', en: 'repeat %1 times %2' }, places: [number('TIMES', 4), body] },
  wait: { category: 'control', form: 'statement', text: { fr: 'attendre %1 dixièmes de seconde', en: 'wait %1 tenths of a second' }, places: [number('TENTHS', 5)] },
  if: { category: 'control', form: 'statement', text: { fr: 'si %1 %2', en: 'if %1 %2' }, places: [condition, body] },
  if_else: { category: 'control', form: 'statement', text: { fr: 'si %1 %2 sinon %3', en: 'if %1 %2 else %3' }, places: [condition, body, otherwise] },
  repeat_until: { category: 'control', form: 'statement', text: { fr: 'répéter jusqu’à %1 %2', en: 'repeat until %1 %2' }, places: [condition, body] },
  wait_until: { category: 'control', form: 'statement', text: { fr: 'attendre que %1', en: 'wait until %1' }, places: [condition] },
  stop_stack: { category: 'control', form: 'end', text: { fr: 'arrêter cette pile', en: 'stop this stack' }, places: [] },
  stop_all: { category: 'control', form: 'end', text: { fr: 'tout arrêter', en: 'stop everything' }, places: [] },
  light: { category: 'light', form: 'statement', text: { fr: '%1 %2', en: '%1 %2' }, places: [onOrOff, { kind: 'light', name: 'PART' }] },
  set_box: { category: 'boxes', form: 'statement', text: { fr: 'mettre %2 dans la boîte %1', en: 'put %2 into the box %1' }, places: [box, number('VALUE', 0)] },
  change_box: { category: 'boxes', form: 'statement', text: { fr: 'ajouter %2 à la boîte %1', en: 'add %2 to the box %1' }, places: [box, number('BY', 1)] },
  box: { category: 'boxes', form: 'number', text: { fr: 'boîte %1', en: 'box %1' }, places: [box] },
  number: { category: 'numbers', form: 'number', text: { fr: '%1', en: '%1' }, places: [{ kind: 'typed number', name: 'NUMBER', usual: 0 }] },
  plus: { category: 'numbers', form: 'number', text: { fr: '%1 + %2', en: '%1 + %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  minus: { category: 'numbers', form: 'number', text: { fr: '%1 − %2', en: '%1 − %2' }, places: [number('LEFT', 2), number('RIGHT', 1)] },
  times: { category: 'numbers', form: 'number', text: { fr: '%1 × %2', en: '%1 × %2' }, places: [number('LEFT', 2), number('RIGHT', 2)] },
  divide: { category: 'numbers', form: 'number', text: { fr: '%1 ÷ %2', en: '%1 ÷ %2' }, places: [number('LEFT', 6), number('RIGHT', 2)] },
  random: { category: 'numbers', form: 'number', text: { fr: 'au hasard de %1 à %2', en: 'any from %1 to %2' }, places: [number('LEFT', 1), number('RIGHT', 6)] },
  map: {
    category: 'numbers',
    form: 'number',
    text: { fr: 'changer %1 : de %2 à %3 vers %4 à %5', en: 'change %1: from %2 to %3 into %4 to %5' },
    places: [number('VALUE', 0), number('FROM_START', 0), number('FROM_END', 1023), number('TO_START', 0), number('TO_END', 180)],
  },
  equals: { category: 'numbers', form: 'condition', text: { fr: '%1 = %2', en: '%1 = %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  less: { category: 'numbers', form: 'condition', text: { fr: '%1 < %2', en: '%1 < %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  more: { category: 'numbers', form: 'condition', text: { fr: '%1 > %2', en: '%1 > %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  and: { category: 'numbers', form: 'condition', text: { fr: '%1 et %2', en: '%1 and %2' }, places: [{ kind: 'condition', name: 'LEFT' }, { kind: 'condition', name: 'RIGHT' }] },
  or: { category: 'numbers', form: 'condition', text: { fr: '%1 ou %2', en: '%1 or %2' }, places: [{ kind: 'condition', name: 'LEFT' }, { kind: 'condition', name: 'RIGHT' }] },
  not: { category: 'numbers', form: 'condition', text: { fr: 'non %1', en: 'not %1' }, places: [condition] },
  when_message: { category: 'messages', form: 'event', text: { fr: 'quand arrive %1', en: 'when %1 arrives' }, places: [message] },
  send: { category: 'messages', form: 'statement', text: { fr: 'envoyer %1', en: 'send %1' }, places: [message] },
} as const satisfies Record<string, BlockDefinition>

export type BlockType = keyof typeof blocks

export const isBlockType = (type: unknown): type is BlockType => typeof type === 'string' && Object.hasOwn(blocks, type)
