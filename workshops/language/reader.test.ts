import { describe, expect, test } from 'vitest'
import { bareBoard, kit } from '../../hardware/objects/objects.ts'
import { blocks } from './blocks.ts'
import { DEEPEST, MOST_BLOCKS, readProgram } from './reader.ts'
import { ask, block, call, define, forever, hanging, note, number, put, repeat, saved, say, sayNumber, start, turn, two, wait, whenButton, whenKnob } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

const read = (...tops: readonly SavedBlock[]) => readProgram(saved(...tops), bareBoard)
const problemsOf = (...tops: readonly SavedBlock[]) => read(...tops).problems

describe('what is read', () => {
  test('blink is a stack that lights, waits, darkens and waits for ever', () => {
    expect(read(start(forever(turn('on'), wait(5), turn('off'), wait(5))))).toEqual({
      program: {
        stacks: [
          {
            id: 'start',
            event: { is: 'start' },
            body: [
              {
                kind: 'forever',
                id: 'forever',
                body: [
                  { kind: 'light', id: 'on', part: 'built-in', on: true },
                  { kind: 'wait', id: 'wait', tenths: { kind: 'number', value: 5 } },
                  { kind: 'light', id: 'off', part: 'built-in', on: false },
                  { kind: 'wait', id: 'wait', tenths: { kind: 'number', value: 5 } },
                ],
              },
            ],
          },
        ],
        definitions: [],
        parts: { 'built-in': 'light' },
      },
    })
  })

  test('boxes, sums and comparisons go into the places of others', () => {
    const star = { fields: { BOX: 'star' } }
    const sum = block('plus', put({ LEFT: block('box', star), RIGHT: number(2) }))
    const condition = block('less', put({ LEFT: sum, RIGHT: number(10) }))
    const program = read(
      start(
        block('repeat', { ...put({ TIMES: number(3), BODY: block('change_box', { ...star, ...put({ BY: number(-1) }) }) }) }),
        block('if', put({ CONDITION: condition, BODY: block('set_box', { ...star, ...put({ VALUE: number(0) }) }) })),
      ),
    ).program
    const star2 = { kind: 'plus', left: { kind: 'box', box: 'star' }, right: { kind: 'number', value: 2 } }
    expect(program?.stacks[0]?.body).toEqual([
      { kind: 'repeat', id: 'repeat', times: { kind: 'number', value: 3 }, body: [{ kind: 'changeBox', id: 'change_box', box: 'star', by: { kind: 'number', value: -1 } }] },
      {
        kind: 'if',
        id: 'if',
        condition: { kind: 'less', left: star2, right: { kind: 'number', value: 10 } },
        body: [{ kind: 'setBox', id: 'set_box', box: 'star', value: { kind: 'number', value: 0 } }],
      },
    ])
  })

  test('a shadow counts while nothing covers it', () => {
    const shadow = { shadow: number(7) }
    const covered = { shadow: number(7), block: number(2) }
    const body = read(start(block('wait', { inputs: { TENTHS: shadow } }), block('wait', { inputs: { TENTHS: covered } }))).program?.stacks[0]?.body
    expect(body?.map((statement) => statement.kind === 'wait' && statement.tenths)).toEqual([
      { kind: 'number', value: 7 },
      { kind: 'number', value: 2 },
    ])
  })

  test('stacks take their turns from top to bottom, then from left to right, wherever they are in the file', () => {
    const at = (id: string, x: number, y: number) => block('start', { id, x, y })
    const program = read(at('third', 300, 50), at('second', 10, 50), at('fourth', 0, 51), at('first', 900, 0)).program
    expect(program?.stacks.map(({ id }) => id)).toEqual(['first', 'second', 'third', 'fourth'])
  })

  test('blocks that hang under no start are looked at, and do nothing', () => {
    expect(read(start(turn('on')), hanging(turn('off'), wait(3)), number(4)).program?.stacks).toHaveLength(1)
    expect(problemsOf(turn('on', 'nose'))).toEqual([{ reason: 'unknown-part', block: 'on', type: 'light', detail: '"nose"' }])
  })

  test('an if without a condition does not hold', () => {
    expect(read(start(block('if'))).program?.stacks[0]?.body).toEqual([{ kind: 'if', id: 'if', condition: { kind: 'number', value: 0 }, body: [] }])
  })

  test('every block of the language is read', () => {
    for (const type of Object.keys(blocks)) expect(problemsOf(block(type))?.map(({ reason }) => reason) ?? []).not.toContain('unknown-block')
  })
})

describe('what is refused, and the block that is named', () => {
  test('blocks in another form', () => {
    for (const other of [undefined, null, 3, 'x', [], {}, { blocks: {} }]) {
      expect(readProgram(other, bareBoard).problems?.[0]?.reason).toBe('not-blocks')
    }
  })

  test.each<[string, SavedBlock, { reason: string; block: string; type: string; detail: string }]>([
    ['a block of a newer kiosk', start(block('sing', { id: 'b7' })), { reason: 'unknown-block', block: 'b7', type: 'sing', detail: 'sing' }],
    ['a place of a newer kiosk', start(block('if', put({ CONDITION: two('less', number(1), number(2)), OTHERWISE: turn('on') }))), { reason: 'unknown-place', block: 'if', type: 'if', detail: 'OTHERWISE' }],
    ['a block under a number', start(block('wait', put({ TENTHS: hanging(number(3), turn('on')) }))), { reason: 'nothing-may-follow', block: 'number', type: 'number', detail: '' }],
    ['a place with no number', start(block('wait')), { reason: 'empty-place', block: 'wait', type: 'wait', detail: 'TENTHS' }],
    ['a condition where a number goes', start(block('wait', put({ TENTHS: block('less', put({ LEFT: number(1), RIGHT: number(2) })) }))), { reason: 'does-not-fit', block: 'less', type: 'less', detail: 'TENTHS' }],
    ['a number where a block goes', start(number(3)), { reason: 'does-not-fit', block: 'number', type: 'number', detail: 'BODY' }],
    ['a light the object has not', start(turn('on', 'nose')), { reason: 'unknown-part', block: 'on', type: 'light', detail: '"nose"' }],
    ['a light neither on nor off', start(block('light', { fields: { STATE: 'dim', PART: 'built-in' } })), { reason: 'unknown-choice', block: 'light', type: 'light', detail: '"dim"' }],
    ['a box that is no picture', start(block('set_box', { fields: { BOX: 'x' }, ...put({ VALUE: number(1) }) })), { reason: 'unknown-box', block: 'set_box', type: 'set_box', detail: '"x"' }],
    ['half a number', start(wait(0.5)), { reason: 'not-a-whole-number', block: 'number', type: 'number', detail: '0.5' }],
    ['a number too large for 32 bits', start(wait(2 ** 31)), { reason: 'not-a-whole-number', block: 'number', type: 'number', detail: '2147483648' }],
    ['a block under one that never ends', start(forever(turn('on')), turn('off')), { reason: 'nothing-may-follow', block: 'forever', type: 'forever', detail: '' }],
  ])('%s', (_, top, problem) => {
    expect(problemsOf(top)).toEqual([problem])
  })

  test('all that is wrong is said at once', () => {
    expect(problemsOf(start(block('sing'), wait(1)), start(block('wait'), turn('on', 'nose')))?.map(({ reason }) => reason)).toEqual(['unknown-block', 'empty-place', 'unknown-part'])
  })

  test('more blocks than any child places', () => {
    expect(problemsOf(start(...Array.from({ length: MOST_BLOCKS }, () => turn('on'))))?.map(({ reason }) => reason)).toEqual(['too-many-blocks'])
  })

  test('blocks inside one another without end', () => {
    let inside: SavedBlock = turn('on')
    for (let depth = 0; depth <= DEEPEST; depth += 1) inside = block('if', put({ BODY: inside }))
    expect(problemsOf(start(inside))?.map(({ reason }) => reason)).toEqual(['too-deep'])
  })
})

describe('the kit', () => {
  const readKit = (...tops: readonly SavedBlock[]) => readProgram(saved(...tops), kit)

  test('statements become what the program is made of, with the kinds of the parts they name', () => {
    const { program } = readKit(
      start(
        ask('brightness', 'lamp', { PERCENT: number(40) }),
        ask('colour', 'rainbow', {}, { COLOUR: 'pink' }),
        ask('blink', 'red', { TIMES: number(2) }),
        note('C4', 'half'),
        block('melody', { fields: { MELODY: 'A4:3 R:1' } }),
        block('tempo', put({ BPM: number(90) })),
        block('stop_sound'),
        ask('servo_angle', 'arm', { DEGREES: number(10) }),
        ask('turn_slowly', 'arm', { DEGREES: number(20), TENTHS: number(5) }),
        block('reset_timer'),
        say('Salut'),
        sayNumber(block('timer')),
        call('snail'),
      ),
      define('snail', sayNumber(ask('light_level', 'eye'))),
      whenButton('released', block('wait_until', put({ CONDITION: ask('is_pressed', 'yellow-button') }))),
      whenKnob('below', -3),
    )
    const one = (value: number) => ({ kind: 'number', value })
    expect(program).toEqual({
      stacks: [
        {
          id: 'start',
          event: { is: 'start' },
          body: [
            { kind: 'brightness', id: 'brightness', part: 'lamp', percent: one(40) },
            { kind: 'colour', id: 'colour', part: 'rainbow', colour: 'pink' },
            { kind: 'blink', id: 'blink', part: 'red', times: one(2) },
            { kind: 'melody', id: 'note', part: 'buzzer', notes: [{ note: 60, halfBeats: 1 }] },
            { kind: 'melody', id: 'melody', part: 'buzzer', notes: [{ note: 69, halfBeats: 3 }, { note: undefined, halfBeats: 1 }] },
            { kind: 'tempo', id: 'tempo', beatsPerMinute: one(90) },
            { kind: 'stopSound', id: 'stop_sound', part: 'buzzer' },
            { kind: 'turn', id: 'servo_angle', part: 'arm', degrees: one(10) },
            { kind: 'turnSlowly', id: 'turn_slowly', part: 'arm', degrees: one(20), tenths: one(5) },
            { kind: 'resetTimer', id: 'reset_timer' },
            { kind: 'say', id: 'say', text: 'Salut' },
            { kind: 'sayNumber', id: 'say_number', value: { kind: 'timer' } },
            { kind: 'call', id: 'call snail', name: 'snail' },
          ],
        },
        {
          id: 'when_button',
          event: { is: 'button', part: 'blue-button', pressed: false },
          body: [{ kind: 'waitUntil', id: 'wait_until', condition: { kind: 'sensed', part: 'yellow-button' } }],
        },
        { id: 'when_sensor', event: { is: 'sensor', part: 'knob', side: 'below', level: -3 }, body: [] },
      ],
      definitions: [{ id: 'define snail', name: 'snail', body: [{ kind: 'sayNumber', id: 'say_number', value: { kind: 'sensed', part: 'eye' } }] }],
      parts: {
        lamp: 'light', rainbow: 'colour-light', red: 'light', buzzer: 'buzzer', arm: 'servo',
        'blue-button': 'button', 'yellow-button': 'button', knob: 'knob', eye: 'light-sensor',
      },
    })
  })

  test.each<[string, readonly SavedBlock[], object]>([
    ['a part that can’t do it', [start(ask('brightness', 'red', { PERCENT: number(1) }))], { reason: 'unknown-part', block: 'brightness', type: 'brightness', detail: '"red"' }],
    ['a colour that is none of ours', [start(ask('colour', 'rainbow', {}, { COLOUR: 'mud' }))], { reason: 'unknown-choice', block: 'colour', type: 'colour', detail: '"mud"' }],
    ['a note that is none', [start(note('H4'))], { reason: 'not-a-note', block: 'note', type: 'note', detail: '"H4"' }],
    ['a melody that is none', [start(block('melody', { fields: { MELODY: 'C4' } }))], { reason: 'not-a-melody', block: 'melody', type: 'melody', detail: '"C4"' }],
    ['a text longer than a bubble', [start(say('é'.repeat(81)))], { reason: 'too-long', block: 'say', type: 'say', detail: '80' }],
    ['no text at all', [start(block('say'))], { reason: 'empty-place', block: 'say', type: 'say', detail: 'TEXT' }],
    ['half a level', [whenKnob('above', 0.5)], { reason: 'not-a-whole-number', block: 'when_sensor', type: 'when_sensor', detail: '0.5' }],
    ['a block of one’s own that is no picture', [start(call('robot'))], { reason: 'unknown-my-block', block: 'call robot', type: 'call', detail: '"robot"' }],
    ['a block of one’s own that means nothing yet', [start(call('cat'))], { reason: 'not-defined', block: 'call cat', type: 'call', detail: 'cat' }],
    ['a second definition', [define('cat'), { ...define('cat'), id: 'second', y: 9 }], { reason: 'defined-twice', block: 'second', type: 'define', detail: 'cat' }],
    ['a block that does itself', [define('cat', repeat(number(2), call('cat')))], { reason: 'calls-itself', block: 'call cat', type: 'call', detail: 'cat' }],
  ])('%s is refused', (_, tops, problem) => {
    expect(readKit(...tops).problems).toEqual([problem])
  })

  test('blocks that lead back to themselves by others are refused at each call on the way', () => {
    const { problems } = readKit(start(call('cat')), define('cat', call('boat')), define('boat', call('pear'), call('tree')), define('pear', { ...call('cat'), id: 'back' }), define('tree'))
    expect(problems?.map(({ reason, block: at }) => [reason, at])).toEqual([['calls-itself', 'call boat'], ['calls-itself', 'call pear'], ['calls-itself', 'back']])
  })

  test('a text of eighty characters fits, whatever they are made of', () => {
    expect(readKit(start(say('🚚'.repeat(80)))).problems).toBeUndefined()
  })

  test('sound needs something that sounds', () => {
    expect(problemsOf(start(note('C4'), block('stop_sound'), block('tempo', put({ BPM: number(1) }))))?.map(({ reason, detail }) => [reason, detail])).toEqual(
      Array<unknown>(3).fill(['unknown-part', '"sound"']),
    )
  })
})

test('reading changes nothing of what is saved', () => {
  const before = saved(start(forever(turn('on'), block('sing'))), turn('on', 'nose'))
  const copy = structuredClone(before)
  readProgram(before, bareBoard)
  expect(before).toEqual(copy)
})
