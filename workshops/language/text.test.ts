import { expect, test } from 'vitest'
import { kit } from '../../hardware/objects/objects.ts'
import { blocks } from './blocks.ts'
import { programText } from './text.ts'
import { ask, block, box, call, define, inBox, note, number, put, repeat, saved, say, start, turn, two, wait, whenButton, whenKnob } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

const written = (locale: 'fr' | 'en', ...tops: readonly SavedBlock[]) => programText(saved(...tops), kit, locale).map(({ indent, text }) => '  '.repeat(indent) + text)

const program = [
  start(
    repeat(number(3), turn('on', 'red'), wait(2)),
    block('if_else', put({ CONDITION: two('more', two('plus', inBox('star'), number(-1)), ask('knob', 'knob')), BODY: say('Oui'), ELSE: call('snail') })),
  ),
  whenButton('pressed', ask('colour', 'rainbow', {}, { COLOUR: 'blue' }), note('C#5', 'half')),
  whenKnob('below', 20, box('set_box', 'star', number(0)), block('melody', { fields: { MELODY: 'C4:2 R:1 E4:1' } })),
  define('snail', turn('off', 'red')),
]

test('a program is lines in the words of its blocks, what is inside further in', () => {
  expect(written('fr', ...program)).toEqual([
    'au départ',
    '  répéter 3 fois',
    '    allumer la lumière rouge',
    '    attendre 2 dixièmes de seconde',
    '  si (boîte étoile + −1) > position de la molette',
    '    dire « Oui »',
    '  sinon',
    '    faire mon bloc escargot',
    'quand le bouton bleu est appuyé',
    '  colorer la lumière arc-en-ciel en bleu',
    '  jouer do dièse aigu pendant ½ temps',
    'quand la molette passe au-dessous de 20',
    '  mettre 0 dans la boîte étoile',
    '  jouer la mélodie do – mi',
    'mon bloc escargot fait',
    '  éteindre la lumière rouge',
  ])
})

test('the same in English', () => {
  expect(written('en', ...program)).toEqual([
    'at start',
    '  repeat 3 times',
    '    turn on the red light',
    '    wait 2 tenths of a second',
    '  if (box star + −1) > position of the knob',
    '    say “Oui”',
    '  else',
    '    do my block snail',
    'when the blue button is pressed',
    '  colour the rainbow light blue',
    '  play high C sharp for ½ beat',
    'when the knob goes below 20',
    '  put 0 into the box star',
    '  play the tune C – E',
    'my block snail does',
    '  turn off the red light',
  ])
})

test('each line knows its block', () => {
  expect(programText(saved(start(block('if_else', put({ BODY: turn('on', 'red'), ELSE: turn('off', 'red') })))), kit, 'fr')).toEqual([
    { block: 'start', indent: 0, text: 'au départ' },
    { block: 'if_else', indent: 1, text: 'si …' },
    { block: 'on', indent: 2, text: 'allumer la lumière rouge' },
    { block: 'if_else', indent: 1, text: 'sinon' },
    { block: 'off', indent: 2, text: 'éteindre la lumière rouge' },
  ])
})

test('stacks come from top to bottom, and blocks that hang under no event are left out', () => {
  const at = (top: SavedBlock, y: number) => ({ ...top, y })
  expect(written('fr', at(start(say('bas')), 90), at(turn('on', 'red'), 5), at(number(3), 6), at(start(say('haut')), 10))).toEqual(['au départ', '  dire « haut »', 'au départ', '  dire « bas »'])
})

test('every block has words, whatever it lacks', () => {
  for (const type of Object.keys(blocks)) {
    const { form } = blocks[type as keyof typeof blocks]
    const bare = block(type)
    const lines = form === 'event' ? written('fr', bare) : form === 'number' || form === 'condition' ? written('fr', start(block('wait', put({ TENTHS: bare })))) : written('fr', start(bare))
    expect(lines.join('').length).toBeGreaterThan(0)
    expect(lines.join('')).not.toContain('%')
  }
})

test('what is no program has no lines; a block of a newer kiosk is …', () => {
  expect([programText(null, kit, 'fr'), written('fr', start(block('sing'), turn('on', 'red')))]).toEqual([[], ['au départ', '  …', '  allumer la lumière rouge']])
})
