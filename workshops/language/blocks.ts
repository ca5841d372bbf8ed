import type { Ability } from '../../hardware/objects/object.ts'

/** The block language, defined once: the page's blocks, the reader and the documentation all follow from this data. */

type Words = { readonly fr: string; readonly en: string }

export type Choice = { readonly id: string; readonly words: Words }

/** A place in a block. `%1` in its text is the first place, `%2` the second. */
export type Place =
  | { readonly kind: 'number'; readonly name: string; readonly usual: number }
  | { readonly kind: 'condition'; readonly name: string }
  | { readonly kind: 'statements'; readonly name: string }
  | { readonly kind: 'choice'; readonly name: string; readonly choices: readonly Choice[] }
  /** A part of the object that is able to do this. */
  | { readonly kind: 'part'; readonly name: string; readonly able: Ability }
  | { readonly kind: 'colour'; readonly name: string }
  | { readonly kind: 'note'; readonly name: string; readonly usual: string }
  | { readonly kind: 'melody'; readonly name: string; readonly usual: string }
  | { readonly kind: 'box'; readonly name: string }
  | { readonly kind: 'message'; readonly name: string }
  | { readonly kind: 'my block'; readonly name: string }
  | { readonly kind: 'typed number'; readonly name: string; readonly usual: number }
  /** The one thing a child types. */
  | { readonly kind: 'typed text'; readonly name: string }

export type Category = 'events' | 'control' | 'light' | 'sound' | 'motion' | 'sensing' | 'numbers' | 'boxes' | 'messages' | 'my-blocks'

/** `event` opens a stack; an `end` has nothing below it; `number` and `condition` are put into the places of others. */
export type Form = 'event' | 'statement' | 'end' | 'number' | 'condition'

export type BlockDefinition = {
  readonly category: Category
  readonly form: Form
  readonly text: Words
  readonly places: readonly Place[]
  /** What the object must have for this block, where no place of it says so. */
  readonly needs?: Ability
}

const body: Place = { kind: 'statements', name: 'BODY' }
const condition: Place = { kind: 'condition', name: 'CONDITION' }
const otherwise: Place = { kind: 'statements', name: 'ELSE' }
const message: Place = { kind: 'message', name: 'MESSAGE' }
const box: Place = { kind: 'box', name: 'BOX' }
const myBlock: Place = { kind: 'my block', name: 'NAME' }
const number = (name: string, usual: number): Place => ({ kind: 'number', name, usual })
const part = (able: Ability): Place => ({ kind: 'part', name: 'PART', able })
const choice = (name: string, ...choices: readonly Choice[]): Place => ({ kind: 'choice', name, choices })

const onOrOff = choice('STATE', { id: 'on', words: { fr: 'allumer', en: 'turn on' } }, { id: 'off', words: { fr: 'éteindre', en: 'turn off' } })

const pressedOrReleased = choice('EDGE', { id: 'pressed', words: { fr: 'appuyé', en: 'pressed' } }, { id: 'released', words: { fr: 'relâché', en: 'released' } })

const aboveOrBelow = choice('SIDE', { id: 'above', words: { fr: 'au-dessus de', en: 'above' } }, { id: 'below', words: { fr: 'au-dessous de', en: 'below' } })

/** How long a note lasts, in beats. */
const beats = choice(
  'BEATS',
  { id: 'one', words: { fr: '1 temps', en: '1 beat' } },
  { id: 'half', words: { fr: '½ temps', en: '½ beat' } },
  { id: 'two', words: { fr: '2 temps', en: '2 beats' } },
  { id: 'four', words: { fr: '4 temps', en: '4 beats' } },
)

/** Every block, by the type its saved form carries. */
export const blocks = {
  start: { category: 'events', form: 'event', text: { fr: 'au départ', en: 'at start' }, places: [] },
  when_button: { category: 'events', form: 'event', text: { fr: 'quand %1 est %2', en: 'when %1 is %2' }, places: [part('press'), pressedOrReleased] },
  when_sensor: {
    category: 'events',
    form: 'event',
    text: { fr: 'quand %1 passe %2 %3', en: 'when %1 goes %2 %3' },
    places: [part('sense'), aboveOrBelow, { kind: 'typed number', name: 'LEVEL', usual: 50 }],
  },
  forever: { category: 'control', form: 'end', text: { fr: 'toujours %1', en: 'forever %1' }, places: [body] },
  repeat: { category: 'control', form: 'statement', text: { fr: 'répéter %1 fois %2', en: 'repeat %1 times %2' }, places: [number('TIMES', 4), body] },
  wait: { category: 'control', form: 'statement', text: { fr: 'attendre %1 dixièmes de seconde', en: 'wait %1 tenths of a second' }, places: [number('TENTHS', 5)] },
  if: { category: 'control', form: 'statement', text: { fr: 'si %1 %2', en: 'if %1 %2' }, places: [condition, body] },
  if_else: { category: 'control', form: 'statement', text: { fr: 'si %1 %2 sinon %3', en: 'if %1 %2 else %3' }, places: [condition, body, otherwise] },
  repeat_until: { category: 'control', form: 'statement', text: { fr: 'répéter jusqu’à %1 %2', en: 'repeat until %1 %2' }, places: [condition, body] },
  wait_until: { category: 'control', form: 'statement', text: { fr: 'attendre que %1', en: 'wait until %1' }, places: [condition] },
  stop_stack: { category: 'control', form: 'end', text: { fr: 'arrêter cette pile', en: 'stop this stack' }, places: [] },
  stop_all: { category: 'control', form: 'end', text: { fr: 'tout arrêter', en: 'stop everything' }, places: [] },
  light: { category: 'light', form: 'statement', text: { fr: '%1 %2', en: '%1 %2' }, places: [onOrOff, part('shine')] },
  brightness: { category: 'light', form: 'statement', text: { fr: 'régler %1 à %2 sur 100', en: 'set %1 to %2 out of 100' }, places: [part('dim'), number('PERCENT', 50)] },
  colour: { category: 'light', form: 'statement', text: { fr: 'colorer %1 en %2', en: 'colour %1 %2' }, places: [part('colour'), { kind: 'colour', name: 'COLOUR' }] },
  blink: { category: 'light', form: 'statement', text: { fr: 'faire clignoter %1 %2 fois', en: 'blink %1 %2 times' }, places: [part('shine'), number('TIMES', 3)] },
  note: { category: 'sound', form: 'statement', text: { fr: 'jouer %1 pendant %2', en: 'play %1 for %2' }, places: [{ kind: 'note', name: 'NOTE', usual: 'C4' }, beats], needs: 'sound' },
  melody: { category: 'sound', form: 'statement', text: { fr: 'jouer la mélodie %1', en: 'play the tune %1' }, places: [{ kind: 'melody', name: 'MELODY', usual: 'C4:2 D4:2 E4:2 C4:2' }], needs: 'sound' },
  tempo: { category: 'sound', form: 'statement', text: { fr: 'aller à %1 temps par minute', en: 'go at %1 beats a minute' }, places: [number('BPM', 120)], needs: 'sound' },
  stop_sound: { category: 'sound', form: 'statement', text: { fr: 'faire silence', en: 'be silent' }, places: [], needs: 'sound' },
  servo_angle: { category: 'motion', form: 'statement', text: { fr: 'tourner %1 à %2 degrés', en: 'turn %1 to %2 degrees' }, places: [part('turn'), number('DEGREES', 90)] },
  turn_slowly: {
    category: 'motion',
    form: 'statement',
    text: { fr: 'tourner doucement %1 à %2 degrés en %3 dixièmes de seconde', en: 'turn %1 slowly to %2 degrees in %3 tenths of a second' },
    places: [part('turn'), number('DEGREES', 180), number('TENTHS', 20)],
  },
  is_pressed: { category: 'sensing', form: 'condition', text: { fr: '%1 est appuyé', en: '%1 is pressed' }, places: [part('press')] },
  light_level: { category: 'sensing', form: 'number', text: { fr: 'lumière vue par %1', en: 'light seen by %1' }, places: [part('feel-light')] },
  knob: { category: 'sensing', form: 'number', text: { fr: 'position de %1', en: 'position of %1' }, places: [part('be-turned')] },
  distance: { category: 'sensing', form: 'number', text: { fr: 'centimètres devant %1', en: 'centimetres before %1' }, places: [part('measure')] },
  timer: { category: 'sensing', form: 'number', text: { fr: 'chrono en centièmes de seconde', en: 'timer in hundredths of a second' }, places: [] },
  reset_timer: { category: 'sensing', form: 'statement', text: { fr: 'remettre le chrono à zéro', en: 'set the timer back to zero' }, places: [] },
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
    places: [number('VALUE', 0), number('FROM_START', 0), number('FROM_END', 100), number('TO_START', 0), number('TO_END', 180)],
  },
  equals: { category: 'numbers', form: 'condition', text: { fr: '%1 = %2', en: '%1 = %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  less: { category: 'numbers', form: 'condition', text: { fr: '%1 < %2', en: '%1 < %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  more: { category: 'numbers', form: 'condition', text: { fr: '%1 > %2', en: '%1 > %2' }, places: [number('LEFT', 1), number('RIGHT', 1)] },
  and: { category: 'numbers', form: 'condition', text: { fr: '%1 et %2', en: '%1 and %2' }, places: [{ kind: 'condition', name: 'LEFT' }, { kind: 'condition', name: 'RIGHT' }] },
  or: { category: 'numbers', form: 'condition', text: { fr: '%1 ou %2', en: '%1 or %2' }, places: [{ kind: 'condition', name: 'LEFT' }, { kind: 'condition', name: 'RIGHT' }] },
  not: { category: 'numbers', form: 'condition', text: { fr: 'non %1', en: 'not %1' }, places: [condition] },
  set_box: { category: 'boxes', form: 'statement', text: { fr: 'mettre %2 dans la boîte %1', en: 'put %2 into the box %1' }, places: [box, number('VALUE', 0)] },
  change_box: { category: 'boxes', form: 'statement', text: { fr: 'ajouter %2 à la boîte %1', en: 'add %2 to the box %1' }, places: [box, number('BY', 1)] },
  box: { category: 'boxes', form: 'number', text: { fr: 'boîte %1', en: 'box %1' }, places: [box] },
  when_message: { category: 'messages', form: 'event', text: { fr: 'quand arrive %1', en: 'when %1 arrives' }, places: [message] },
  send: { category: 'messages', form: 'statement', text: { fr: 'envoyer %1', en: 'send %1' }, places: [message] },
  say: { category: 'messages', form: 'statement', text: { fr: 'dire %1', en: 'say %1' }, places: [{ kind: 'typed text', name: 'TEXT' }] },
  say_number: { category: 'messages', form: 'statement', text: { fr: 'dire le nombre %1', en: 'say the number %1' }, places: [number('VALUE', 0)] },
  define: { category: 'my-blocks', form: 'event', text: { fr: 'mon bloc %1 fait', en: 'my block %1 does' }, places: [myBlock] },
  call: { category: 'my-blocks', form: 'statement', text: { fr: 'faire mon bloc %1', en: 'do my block %1' }, places: [myBlock] },
} as const satisfies Record<string, BlockDefinition>

export type BlockType = keyof typeof blocks

export const isBlockType = (type: unknown): type is BlockType => typeof type === 'string' && Object.hasOwn(blocks, type)

/** What a block asks of the object: of one of its parts, or of any. */
export function abilitiesNeeded({ places, needs }: BlockDefinition): readonly Ability[] {
  return [...(needs ? [needs] : []), ...places.flatMap((place) => (place.kind === 'part' ? [place.able] : []))]
}
