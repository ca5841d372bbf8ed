import { describe, expect, test } from 'vitest'
import type { PartState } from '../../../hardware/objects/object.ts'
import type { Happening, Trace } from '../happening.ts'
import { breathes, changes, grows, shines, shinesBetween, shinesOtherThan, showsColours, stays, takeTurns } from './lights.ts'
import { glides, turns } from './motion.ts'
import { answers, comesAfter, darkWhile, follows, goesOutAt, isFelt, keepsSecret, litSoftlyWhile, litWhile, saysHowLong, surprises, turnedWhile, waitsFor } from './reactions.ts'
import { plays, playsOtherThan, saysNumber } from './sounds.ts'

/** What parts showed, each as moments and states: `lamp` on at 0, off at 500. */
function shown(part: string, ...moments: readonly (readonly [number, PartState])[]): readonly Happening[] {
  return moments.map(([t, state]) => ({ t, part, state }))
}

const felt = (part: string, ...moments: readonly (readonly [number, number])[]): readonly Happening[] => moments.map(([t, value]) => ({ t, felt: part, value }))

const trace = (until: number, ...rows: readonly (readonly Happening[])[]): Trace => ({ until, happenings: rows.flat().toSorted((one, other) => one.t - other.t) })

const met = { isMet: true }
const not = (is: string, more: object = {}) => ({ isMet: false, because: { is, ...more } })

describe('a light that is to be lit', () => {
  test('is, once it was', () => {
    expect(shines('lamp')(trace(1_000, shown('lamp', [200, 100])))).toEqual(met)
    expect(shines('lamp')(trace(1_000, shown('lamp', [200, [0, 0, 0]])))).toEqual(not('stays-dark', { part: 'lamp' }))
    expect(shines('lamp')(trace(1_000, shown('red', [200, 100])))).toEqual(not('stays-dark', { part: 'lamp' }))
  })

  test('is not, when it was put out at the same instant', () => {
    expect(shines('lamp')(trace(1_000, shown('lamp', [200, 100], [200, 0])))).toEqual(not('stays-dark', { part: 'lamp' }))
  })
})

describe('a light that is to change four times, every fifth to two seconds', () => {
  const claim = changes('lamp', 4, [200, 2_000])

  test('does so whatever changes it, from the first lighting on', () => {
    expect(claim(trace(4_000, shown('lamp', [0, 100], [500, 0], [1_000, 40], [1_500, 0])))).toEqual(met)
    expect(claim(trace(4_000, shown('lamp', [300, [9, 9, 9]], [800, [0, 0, 0]], [2_000, [1, 2, 3]], [2_300, [0, 0, 0]])))).toEqual(met)
  })

  test('counts them in a row', () => {
    const broken = shown('lamp', [0, 100], [500, 0], [3_500, 100], [4_000, 0])
    expect(claim(trace(4_100, broken))).toEqual(not('too-slow', { part: 'lamp' }))
  })

  test('says what an eye sees', () => {
    expect(claim(trace(5_000))).toEqual(not('stays-dark', { part: 'lamp' }))
    expect(claim(trace(5_000, shown('lamp', [0, 100], [100, 0], [200, 100], [300, 0])))).toEqual(not('too-quick', { part: 'lamp' }))
    expect(claim(trace(1_500, shown('lamp', [0, 100], [500, 0])))).toEqual(not('changes-little', { part: 'lamp', count: 2 }))
    expect(claim(trace(5_000, shown('lamp', [0, 100], [500, 0])))).toEqual(not('stops-changing', { part: 'lamp', count: 2 }))
  })

  test('takes one dimmed light for the same light', () => {
    expect(claim(trace(1_900, shown('lamp', [0, 100], [500, 50], [1_000, 20], [1_500, 0])))).toEqual(not('changes-little', { part: 'lamp', count: 2 }))
  })
})

describe('lights that are to take turns', () => {
  const claim = takeTurns(['green', 'yellow', 'red'], 1)
  const round = [shown('green', [0, 100], [900, 0]), shown('yellow', [900, 100], [1_200, 0]), shown('red', [1_200, 100], [2_000, 0])]

  test('do, with or without a dark moment between them, and from any of them on', () => {
    expect(claim(trace(3_000, ...round))).toEqual(met)
    expect(claim(trace(3_000, shown('yellow', [0, 100], [500, 0]), shown('red', [700, 100], [1_000, 0]), shown('green', [1_300, 100], [2_000, 0])))).toEqual(met)
  })

  test('may overlap for as long as nobody sees it', () => {
    expect(claim(trace(3_000, shown('green', [0, 100], [920, 0]), ...round.slice(1)))).toEqual(met)
    expect(claim(trace(3_000, shown('green', [0, 100], [1_000, 0]), ...round.slice(1)))).toEqual(not('two-at-once', { part: 'green', other: 'yellow' }))
  })

  test('are told which is missing, which comes out of turn, and how far round they came', () => {
    expect(claim(trace(3_000, ...round.slice(0, 2)))).toEqual(not('stays-dark', { part: 'red' }))
    const backwards = [shown('green', [0, 100], [900, 0]), shown('red', [900, 100], [1_200, 0]), shown('yellow', [1_200, 100], [2_000, 0])]
    expect(claim(trace(3_000, ...backwards))).toEqual(not('wrong-order', { part: 'yellow', other: 'green' }))
    expect(takeTurns(['green', 'yellow', 'red'], 2)(trace(3_000, ...round))).toEqual(not('goes-round-little', { count: 1 }))
  })
})

test('a light stays for as long as it is asked to, each time', () => {
  const claim = stays('lamp', [1_000, 3_000])
  expect(claim(trace(5_000, shown('lamp', [0, 100], [2_000, 0])))).toEqual(met)
  expect(claim(trace(5_000, shown('lamp', [0, 100], [500, 0])))).toEqual(not('too-short', { part: 'lamp', count: 1 }))
  expect(claim(trace(5_000, shown('lamp', [0, 100], [4_000, 0])))).toEqual(not('too-long', { part: 'lamp', count: 3 }))
  expect(claim(trace(2_000, shown('lamp', [0, 100])))).toEqual(not('too-long', { part: 'lamp', count: 3 }))
  expect(claim(trace(5_000))).toEqual(not('stays-dark', { part: 'lamp' }))
})

test('a light breathes when it grows and fades by small steps', () => {
  const breath = [0, 20, 40, 60, 80, 100, 80, 60, 40, 20, 0]
  const steps = (values: readonly number[]) => shown('lamp', ...values.map((value, at) => [100 + at * 100, value] as const))
  expect(breathes('lamp', 1)(trace(3_000, steps(breath)))).toEqual(met)
  expect(breathes('lamp', 2)(trace(5_000, steps([...breath, ...breath.slice(1)])))).toEqual(met)
  expect(breathes('lamp', 2)(trace(3_000, steps(breath)))).toEqual(not('breathes-little', { part: 'lamp', count: 1 }))
  expect(breathes('lamp', 1)(trace(3_000, steps([100, 0, 100, 0])))).toEqual(not('jumps', { part: 'lamp' }))
  expect(breathes('lamp', 1)(trace(3_000, steps(breath.slice(0, 6))))).toEqual(not('never-fades', { part: 'lamp' }))
  expect(breathes('lamp', 1)(trace(3_000, steps([100, 80, 60, 40, 20, 0])))).toEqual(not('never-grows', { part: 'lamp' }))
  expect(breathes('lamp', 1)(trace(3_000))).toEqual(not('stays-dark', { part: 'lamp' }))
})

test('a colour is another one whatever its strength, and the same one when only its strength differs', () => {
  const [violet, dimViolet, yellow]: readonly (readonly [number, number, number])[] = [[120, 0, 255], [48, 0, 102], [255, 140, 0]]
  const seen = (...colours: readonly (readonly [number, number, number])[]) => trace(5_000, shown('rainbow', ...colours.map((colour, at) => [at * 500, colour] as const)))
  expect(showsColours('rainbow', 2)(seen(violet ?? [0, 0, 0], yellow ?? [0, 0, 0]))).toEqual(met)
  expect(showsColours('rainbow', 2)(seen(violet ?? [0, 0, 0], dimViolet ?? [0, 0, 0]))).toEqual(not('few-colours', { part: 'rainbow', count: 1 }))
  expect(shinesOtherThan('rainbow', yellow ?? [0, 0, 0])(seen(violet ?? [0, 0, 0]))).toEqual(met)
  expect(shinesOtherThan('rainbow', violet ?? [0, 0, 0])(seen(dimViolet ?? [0, 0, 0]))).toEqual(not('same-colour', { part: 'rainbow' }))
})

describe('what is to be so while a hand hides the eye', () => {
  const night = { part: 'eye', side: 'below', level: 12 } as const
  const day = { part: 'eye', side: 'above', level: 55 } as const
  const hand = felt('eye', [0, 60], [2_000, 8], [5_000, 75])
  const follower = shown('lamp', [2_200, 100], [5_300, 0])

  test('is, when the object follows within a moment', () => {
    expect(litWhile(night, 'lamp')(trace(8_000, hand, follower))).toEqual(met)
    expect(darkWhile(day, 'lamp')(trace(8_000, hand, follower))).toEqual(met)
    expect(isFelt(night)(trace(8_000, hand))).toEqual(met)
  })

  test('is not, when it does the contrary, or never stops', () => {
    expect(litWhile(night, 'lamp')(trace(8_000, hand, shown('lamp', [0, 100], [2_200, 0], [5_300, 100])))).toEqual(not('dark-then', { part: 'lamp', other: 'eye' }))
    expect(darkWhile(day, 'lamp')(trace(8_000, hand, shown('lamp', [2_200, 100])))).toEqual(not('lit-then', { part: 'lamp', other: 'eye' }))
    expect(litSoftlyWhile(night, 'lamp', [10, 70])(trace(8_000, hand, follower))).toEqual(not('too-bright', { part: 'lamp' }))
    expect(turnedWhile(night, 'arm', [0, 30])(trace(8_000, hand, shown('arm', [2_100, 120])))).toEqual(not('stands-elsewhere', { part: 'arm', other: 'eye' }))
  })

  test('waits for the hand as long as there is none, or only for a moment', () => {
    expect(litWhile(night, 'lamp')(trace(8_000, felt('eye', [0, 60])))).toEqual(not('wants-less', { part: 'eye' }))
    expect(litWhile(night, 'lamp')(trace(8_000, felt('eye', [0, 60], [2_000, 8], [2_500, 60])))).toEqual(not('wants-less', { part: 'eye' }))
    expect(isFelt(day)(trace(8_000, felt('eye', [0, 20])))).toEqual(not('wants-more', { part: 'eye' }))
  })
})

describe('a note that is to rise as the hand comes nearer', () => {
  const hand = felt('ears', [0, 40], [1_500, 30], [3_000, 20], [4_500, 10])
  const notes = (...hertz: readonly number[]) => shown('buzzer', ...hertz.flatMap((one, at) => [[at * 1_500 + 100, one], [at * 1_500 + 1_300, 0]] as const))

  test('does, silence between notes or not', () => {
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, hand, notes(200, 300, 400, 500)))).toEqual(met)
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, hand, shown('buzzer', [100, 200], [1_600, 300], [3_100, 400], [4_600, 500])))).toEqual(met)
  })

  test('does not, when it falls, stays, or jumps about', () => {
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, hand, notes(500, 400, 300, 200)))).toEqual(not('follows-backwards', { part: 'buzzer', other: 'ears' }))
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, hand, notes(300, 300, 300, 300)))).toEqual(not('does-not-follow', { part: 'buzzer', other: 'ears' }))
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, hand, notes(300, 200, 500, 250)))).toEqual(not('does-not-follow', { part: 'buzzer', other: 'ears' }))
  })

  test('waits for a hand that goes from place to place', () => {
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, felt('ears', [0, 40]), notes(200, 300)))).toEqual(not('hand-rests', { part: 'ears' }))
    expect(follows('buzzer', 'ears', 'against')(trace(6_000, hand))).toEqual(not('stays-dark', { part: 'buzzer' }))
  })
})

test('nothing is seen before the button is pressed, and something each time it is', () => {
  const presses = felt('button', [1_000, 1], [1_200, 0], [3_000, 1], [3_200, 0])
  expect(waitsFor('button', ['lamp', 'buzzer'])(trace(5_000, presses, shown('lamp', [1_010, 100])))).toEqual(met)
  expect(waitsFor('button', ['lamp', 'buzzer'])(trace(5_000, presses, shown('buzzer', [500, 262])))).toEqual(not('too-early', { part: 'buzzer', other: 'button' }))
  expect(waitsFor('button', ['lamp'])(trace(5_000))).toEqual(not('wants-press', { part: 'button' }))
  expect(answers('button', 'lamp')(trace(5_000, presses, shown('lamp', [1_010, 100], [2_000, 0], [3_010, 100])))).toEqual(met)
  expect(answers('button', 'lamp')(trace(5_000, presses, shown('lamp', [1_010, 100], [2_000, 0])))).toEqual(not('no-answer', { part: 'lamp', other: 'button' }))
  expect(answers('button', 'lamp')(trace(5_000))).toEqual(not('wants-press', { part: 'button' }))
})

test('a light surprises when it lets wait for another time each time', () => {
  const after = (...waits: readonly number[]) => {
    let t = 0
    return shown('lamp', ...waits.flatMap((wait) => [[(t += wait), 100], [(t += 500), 0]] as const))
  }
  expect(surprises('lamp', 3)(trace(9_000, after(1_000, 2_000, 1_500)))).toEqual(met)
  expect(surprises('lamp', 3)(trace(9_000, after(1_000, 1_000, 1_000)))).toEqual(not('no-surprise', { part: 'lamp' }))
  expect(surprises('lamp', 3)(trace(9_000, after(1_000, 2_000)))).toEqual(not('changes-little', { part: 'lamp', count: 2 }))
})

test('notes are heard, of as many kinds as are asked for', () => {
  const tune = (...hertz: readonly number[]) => shown('buzzer', ...hertz.flatMap((one, at) => [[at * 500, one], [at * 500 + 480, 0]] as const))
  expect(plays('buzzer', 3, 2)(trace(3_000, tune(262, 294, 262)))).toEqual(met)
  expect(plays('buzzer', 3, 2)(trace(3_000, tune(262, 262, 262)))).toEqual(not('same-note', { part: 'buzzer' }))
  expect(plays('buzzer', 3, 2)(trace(3_000, tune(262)))).toEqual(not('few-notes', { part: 'buzzer', count: 1 }))
  expect(plays('buzzer', 3, 2)(trace(3_000))).toEqual(not('stays-silent', { part: 'buzzer' }))
})

test('a number is said, and words are not one', () => {
  expect(saysNumber()(trace(1_000, [{ t: 100, said: '42' }]))).toEqual(met)
  expect(saysNumber()(trace(1_000, [{ t: 100, said: 'bonjour' }]))).toEqual(not('says-no-number'))
})

test('petals open far enough, and softly', () => {
  const softly = shown('arm', ...Array.from({ length: 10 }, (_, at) => [at * 100, 90 - at * 9] as const))
  expect(turns('arm', 60)(trace(2_000, softly))).toEqual(met)
  expect(turns('arm', 60)(trace(2_000, shown('arm', [100, 80])))).toEqual(not('turns-little', { part: 'arm' }))
  expect(turns('arm', 60)(trace(2_000))).toEqual(not('stands-still', { part: 'arm' }))
  expect(glides('arm')(trace(2_000, softly))).toEqual(met)
  expect(glides('arm')(trace(2_000, shown('arm', [0, 10], [500, 170])))).toEqual(not('turns-at-once', { part: 'arm' }))
})

test('a light grows by small steps, or jumps, or shines softly at some time', () => {
  const steps = (...values: readonly number[]) => trace(3_000, shown('lamp', ...values.map((value, at) => [100 + at * 100, value] as const)))
  expect(grows('lamp')(steps(0, 20, 40, 60, 80, 100))).toEqual(met)
  expect(grows('lamp')(steps(100, 0))).toEqual(not('jumps', { part: 'lamp' }))
  expect(grows('lamp')(steps(10, 20, 30))).toEqual(not('never-grows', { part: 'lamp' }))
  expect(shinesBetween('lamp', [5, 40])(steps(100, 20, 0))).toEqual(met)
  expect(shinesBetween('lamp', [5, 40])(steps(100, 0))).toEqual(not('too-bright', { part: 'lamp' }))
})

test('notes a second apart are of two tunes', () => {
  const apart = trace(9_000, shown('buzzer', [0, 262], [400, 0], [500, 294], [900, 0], [2_500, 330], [2_900, 0]))
  expect(plays('buzzer', 2, 2)(apart)).toEqual(met)
  expect(plays('buzzer', 3, 2)(apart)).toEqual(not('few-notes', { part: 'buzzer', count: 2 }))
  expect(playsOtherThan('buzzer', 262)(apart)).toEqual(met)
  expect(playsOtherThan('buzzer', 262)(trace(1_000, shown('buzzer', [0, 262], [400, 0])))).toEqual(not('same-note', { part: 'buzzer' }))
})

test('a light comes neither too soon nor too late', () => {
  const at = (t: number) => trace(9_000, shown('red', [t, 100]))
  expect(comesAfter('red', [700, 5_000])(at(1_000))).toEqual(met)
  expect(comesAfter('red', [700, 5_000])(at(500))).toEqual(not('too-soon', { part: 'red' }))
  expect(comesAfter('red', [700, 5_000])(at(6_000))).toEqual(not('too-late', { part: 'red' }))
  expect(comesAfter('red', [700, 5_000])(trace(9_000))).toEqual(not('too-late', { part: 'red' }))
  expect(comesAfter('red', [700, 5_000])(trace(2_000))).toEqual(not('stays-dark', { part: 'red' }))
})

describe('a light that waits for a finger', () => {
  const finger = felt('button', [2_000, 1], [2_150, 0])
  const light = (to: number) => shown('red', [1_000, 100], [to, 0])

  test('goes out with it, not before and not long after', () => {
    expect(goesOutAt('button', 'red')(trace(5_000, finger, light(2_010)))).toEqual(met)
    expect(goesOutAt('button', 'red')(trace(5_000, finger, light(1_500)))).toEqual(not('goes-by-itself', { part: 'red' }))
    expect(goesOutAt('button', 'red')(trace(5_000, finger, light(2_600)))).toEqual(not('stays-lit', { part: 'red' }))
    expect(goesOutAt('button', 'red')(trace(5_000, shown('red', [1_000, 100])))).toEqual(not('wants-press', { part: 'button' }))
    expect(goesOutAt('button', 'red')(trace(5_000, finger))).toEqual(not('stays-dark', { part: 'red' }))
  })

  test('and how long it waited is said in hundredths', () => {
    const said = (number: string): readonly Happening[] => [{ t: 2_010, said: number }]
    expect(saysHowLong('button', 'red')(trace(5_000, finger, light(2_010), said('101')))).toEqual(met)
    expect(saysHowLong('button', 'red')(trace(5_000, finger, light(2_010), said('201')))).toEqual(not('says-another-time'))
    expect(saysHowLong('button', 'red')(trace(5_000, finger, light(2_010)))).toEqual(not('says-no-number'))
    expect(saysHowLong('button', 'red')(trace(5_000, light(2_010), said('101')))).toEqual(not('wants-press', { part: 'button' }))
  })
})

test('a lock opens for some tries and stays shut for the others', () => {
  const presses = felt('button', ...[1_000, 3_000, 5_000, 7_000].flatMap((t) => [[t, 1], [t + 200, 0]] as const))
  const lock = (...angles: readonly number[]) => trace(9_000, presses, shown('latch', ...angles.map((angle, at) => [1_010 + at * 2_000, angle] as const)))
  const claim = keepsSecret('button', 'latch', [120, 180], 4, 0.5)
  expect(claim(lock(20, 160, 20, 20))).toEqual(met)
  expect(claim(lock(160, 160, 160, 20))).toEqual(not('always-opens', { part: 'latch' }))
  expect(claim(lock(20, 20, 20, 20))).toEqual(not('never-opens', { part: 'latch' }))
  expect(claim(trace(2_000, felt('button', [1_000, 1])))).toEqual(not('wants-press', { part: 'button' }))
})
