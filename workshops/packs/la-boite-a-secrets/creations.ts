import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...stacks: readonly (readonly Written[])[]): Creation => creation({ title: 'La boîte à secrets', object: 'secret-box' }, ...stacks)

const start = of('start')
const pressed = of('when_button', { PART: 'blue-button', EDGE: 'pressed' })
const latch = (degrees: number) => of('servo_angle', { PART: 'arm', DEGREES: degrees })
const knob = of('knob', { PART: 'knob' })
const forever = (...inside: readonly Written[]) => of('forever', { BODY: inside })
const glow = (colour: string) => of('colour', { PART: 'rainbow', COLOUR: colour })
const more = (number: number) => of('more', { LEFT: knob, RIGHT: number })
const less = (number: number) => of('less', { LEFT: knob, RIGHT: number })
const ifElse = (condition: Written, body: readonly Written[], otherwise: readonly Written[]) => of('if_else', { CONDITION: condition, BODY: body, ELSE: otherwise })
const between = of('and', { LEFT: more(60), RIGHT: less(80) })
const count = of('change_box', { BOX: 'star', BY: 1 })
const sayCount = of('say_number', { VALUE: of('box', { BOX: 'star' }) })

export const opensALittle = work([start, latch(110)])

export const opens = work([start, latch(160)])

export const opensAtPress = work([pressed, latch(160)])

export const emptyLoop = work([start, forever(of('wait', { TENTHS: 2 }))])

export const saysKnob = work([start, forever(of('say_number', { VALUE: knob }), of('wait', { TENTHS: 2 }))])

export const secret = work([pressed, ifElse(more(60), [latch(160)], [latch(20)])])

export const narrowSecret = work([pressed, ifElse(between, [latch(160)], [latch(20)])])

export const glows = work([pressed, ifElse(between, [glow('green'), latch(160)], [glow('red'), latch(20)])])

export const counts = work([pressed, count, sayCount, ifElse(between, [glow('green'), latch(160)], [glow('red'), latch(20)])])

/** Whoever presses gets in. */
export const noSecret = work([pressed, ifElse(more(60), [latch(160)], [latch(160)])])

/** Nobody gets in: no knob goes so far. */
export const lostKey = work([pressed, ifElse(more(200), [latch(160)], [latch(20)])])

/** It looks at the knob once, at the start, and opens by itself. */
export const opensByItself = work([start, latch(160)], [pressed, latch(160)])
