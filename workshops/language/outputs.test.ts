import { describe, expect, test } from 'vitest'
import { runningKit } from './test-support/running.ts'
import { ask, block, call, define, forever, note, number, put, repeat, say, sayNumber, start, turn, two, wait, whenMessage, send } from './test-support/saved.ts'
import type { SavedBlock } from './test-support/saved.ts'

function doing(...blocks: readonly SavedBlock[]) {
  return doingStacks(start(...blocks))
}

function doingStacks(...stacks: readonly SavedBlock[]) {
  const { runner, did } = runningKit(...stacks)
  runner.advance(10_000)
  return did
}

const dim = (part: string, percent: number) => ask('brightness', part, { PERCENT: number(percent) })
const colour = (id: string) => ask('colour', 'rainbow', {}, { COLOUR: id })
const slowly = (degrees: number, tenths: number) => ask('turn_slowly', 'arm', { DEGREES: number(degrees), TENTHS: number(tenths) })
const angle = (degrees: number) => ask('servo_angle', 'arm', { DEGREES: number(degrees) })
const blink = (part: string, times: number) => ask('blink', part, { TIMES: number(times) })
const tempo = (beats: number) => block('tempo', put({ BPM: number(beats) }))
const tune = (melody: string) => block('melody', { fields: { MELODY: melody } })

describe('light', () => {
  test('is dimmed from 0 to 100 and no further', () => {
    expect(doing(dim('lamp', 40), dim('lamp', 0), dim('lamp', -3), dim('lamp', 250), turn('off', 'lamp'), turn('on', 'lamp'))).toEqual(['lamp 40', 'lamp 0', 'lamp 0', 'lamp 100', 'lamp 0', 'lamp 100', 0])
  })

  test('of many colours is white at first, and keeps its colour while it is off', () => {
    expect(doing(turn('on', 'rainbow'), dim('rainbow', 50), colour('orange'), turn('off', 'rainbow'), turn('on', 'rainbow'))).toEqual([
      'rainbow 255 255 255', 'rainbow 128 128 128', 'rainbow 128 30 0', 'rainbow 0 0 0', 'rainbow 255 60 0', 0,
    ])
  })

  test('that is off takes a colour fully', () => {
    expect(doing(colour('blue'), dim('rainbow', 10), dim('rainbow', 0), colour('green'))).toEqual(['rainbow 0 0 255', 'rainbow 0 0 26', 'rainbow 0 0 0', 'rainbow 0 255 0', 0])
  })

  test('blinks three tenths on, three off, and its stack goes on after', () => {
    expect(doing(blink('rainbow', 2), say('done'))).toEqual(['rainbow 255 255 255', 0, 'rainbow 0 0 0', 300, 'rainbow 255 255 255', 600, 'rainbow 0 0 0', 900, 'say done', 1200])
    expect(doing(blink('red', 0), blink('red', -1), say('done'))).toEqual(['say done', 0])
  })

  test('blinks within a loop as often as it is told each time', () => {
    expect(doing(repeat(number(2), blink('red', 1), wait(1)))).toEqual(['red 100', 0, 'red 0', 300, 'red 100', 700, 'red 0', 1000])
  })
})

describe('sound', () => {
  test('each note ends 20 ms before the next begins', () => {
    expect(doing(note('A4'), note('A4', 'two'), note('B5', 'four'))).toEqual(['buzzer 440 Hz', 0, 'buzzer 0 Hz', 480, 'buzzer 440 Hz', 500, 'buzzer 0 Hz', 1480, 'buzzer 988 Hz', 1500, 'buzzer 0 Hz', 3480])
  })

  test('half a beat is rounded to a whole ms, and tempo has its bounds', () => {
    const endOf = (beats: number) => doing(tempo(beats), note('C4', 'half'), say('done')).at(-1)
    expect([120, 130, 40, 1, -5, 240, 1000].map(endOf)).toEqual([250, 231, 750, 750, 750, 125, 125])
  })

  test('a change of tempo leaves the note that sounds alone', () => {
    expect(doingStacks(start(note('C4', 'two'), note('D4')), start(wait(1), tempo(240)))).toEqual(['buzzer 262 Hz', 0, 'buzzer 0 Hz', 980, 'buzzer 294 Hz', 1000, 'buzzer 0 Hz', 1230])
  })

  test('of two stacks that play the last order sounds, and only its own end silences it', () => {
    expect(doingStacks(start(note('C4', 'two')), start(wait(3), note('G4', 'two')))).toEqual(['buzzer 262 Hz', 0, 'buzzer 392 Hz', 300, 'buzzer 0 Hz', 1280])
  })

  test('a rest lets others sound', () => {
    expect(doingStacks(start(note('C4', 'four')), start(wait(1), tune('R:1 R:1')))).toEqual(['buzzer 262 Hz', 0, 'buzzer 0 Hz', 1980])
  })

  test('be silent ends what sounds, and who plays goes on in time', () => {
    expect(doingStacks(start(note('C4', 'two'), note('D4')), start(wait(2), block('stop_sound')))).toEqual(['buzzer 262 Hz', 0, 'buzzer 0 Hz', 200, 'buzzer 294 Hz', 1000, 'buzzer 0 Hz', 1480])
  })

  test('a stack that begins anew ends the note it was playing', () => {
    expect(doingStacks(start(send('bell'), wait(3), send('bell')), whenMessage('bell', wait(1), note('C4', 'two')))).toEqual(['buzzer 262 Hz', 100, 'buzzer 0 Hz', 300, 'buzzer 262 Hz', 400, 'buzzer 0 Hz', 1380])
  })
})

describe('motion', () => {
  test('a servo turns between 0 and 180', () => {
    expect(doing(angle(-20), angle(77), angle(500))).toEqual(['arm 0°', 'arm 77°', 'arm 180°', 0])
  })

  test('slowly, from where it was sent last, on both ways', () => {
    expect(doing(slowly(97, 1), slowly(90, 1), say('done'))).toEqual([
      'arm 91°', 20, 'arm 92°', 40, 'arm 94°', 60, 'arm 95°', 80, 'arm 97°', 100,
      'arm 96°', 120, 'arm 95°', 140, 'arm 93°', 160, 'arm 92°', 180, 'arm 90°', 'say done', 200,
    ])
  })

  test('in no time at all is at once', () => {
    expect(doing(slowly(10, 0), slowly(20, -4), say('done'))).toEqual(['arm 10°', 'arm 20°', 'say done', 0])
  })

  test('a step turns it to the end of its way', () => {
    const { runner, did } = runningKit(start(slowly(0, 20), say('done')))
    expect([runner.step(), [...did], runner.step(), did]).toEqual([true, ['arm 0°', 0], true, ['arm 0°', 0, 'say done', 2000]])
  })
})

describe('the timer', () => {
  test('counts hundredths since it was set back, without the fraction', () => {
    expect(doingStacks(start(wait(3), sayNumber(block('timer')), block('reset_timer'), sayNumber(block('timer')), wait(2), sayNumber(block('timer'))))).toEqual(['say 30', 'say 0', 300, 'say 20', 500])
    expect(doing(note('C4', 'half'), tempo(130), note('C4', 'half'), sayNumber(block('timer'))).slice(-2)).toEqual(['say 48', 481])
  })
})

describe('blocks of one’s own', () => {
  test('run where they are called, as often as they are, and go on below', () => {
    expect(doingStacks(start(call('snail'), wait(1), call('snail'), say('done')), define('snail', turn('on', 'red'), wait(1), turn('off', 'red')))).toEqual([
      'red 100', 0, 'red 0', 100, 'red 100', 200, 'red 0', 'say done', 300,
    ])
  })

  test('may be under way in several stacks at once', () => {
    expect(doingStacks(start(call('snail'), say('one')), start(wait(1), call('snail'), say('two')), define('snail', wait(3)))).toEqual(['say one', 300, 'say two', 400])
  })

  test('count their loops apart from those around their calls, however deep', () => {
    const count = block('change_box', { fields: { BOX: 'star' }, ...put({ BY: number(1) }) })
    const { runner } = runningKit(
      start(repeat(number(2), repeat(number(3), call('boat')), call('snail'))),
      define('snail', repeat(number(5), count)),
      define('boat', repeat(number(2), call('snail'), repeat(number(2), count))),
    )
    runner.advance(10_000)
    expect(runner.watch()).toEqual({ star: 2 * (3 * 2 * (5 + 2) + 5) })
  })

  test('with nothing in them do nothing', () => {
    expect(doingStacks(start(call('snail'), say('done')), define('snail'))).toEqual(['say done', 0])
  })

  test('stop the stack they run in, when told to stop it', () => {
    expect(doingStacks(start(call('snail'), say('never')), define('snail', say('last'), block('stop_stack')))).toEqual(['say last', 0])
  })

  test('may be for ever', () => {
    const { runner } = runningKit(start(call('snail')), define('snail', forever(block('change_box', { fields: { BOX: 'star' }, ...put({ BY: two('plus', number(1), number(0)) }) }))))
    runner.advance(95)
    expect(runner.watch()).toEqual({ star: 10 })
  })
})
