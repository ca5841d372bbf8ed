import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'Le réactomètre', object: 'reaction-meter' }, [of('start'), ...below])

const on = of('light', { STATE: 'on', PART: 'red' })
const off = of('light', { STATE: 'off', PART: 'red' })
const wait = (tenths: number | Written) => of('wait', { TENTHS: tenths })
const forever = (...inside: readonly Written[]) => of('forever', { BODY: inside })
const anyTime = of('random', { LEFT: 8, RIGHT: 30 })
const pressed = of('wait_until', { CONDITION: of('is_pressed', { PART: 'blue-button' }) })
const sayTimer = of('say_number', { VALUE: of('timer') })
const reset = of('reset_timer')
const beep = of('note', { NOTE: 'C5', BEATS: 'one' })

export const tooSoon = work(wait(5), on, wait(10), off)

export const later = work(wait(20), on, wait(10), off)

export const always = work(forever(wait(20), on, wait(5), off))

export const surprising = work(forever(wait(anyTime), on, wait(5), off))

export const stopsAtPress = work(forever(wait(anyTime), on, pressed, off))

export const saysTimer = work(forever(wait(anyTime), on, pressed, sayTimer, off))

export const saysReaction = work(forever(wait(anyTime), reset, on, pressed, sayTimer, off))

export const beeps = work(forever(wait(anyTime), reset, on, pressed, sayTimer, off, beep))

export const finished = work(forever(wait(anyTime), reset, on, pressed, sayTimer, off, beep))

/** The wait is long, but the same each time. */
export const longButSame = work(forever(wait(25), on, wait(5), off))

/** The timer starts with the waiting, not with the light. */
export const timerTooEarly = work(forever(reset, wait(anyTime), on, pressed, sayTimer, off))

/** The light goes by itself, whoever presses. */
export const doesNotListen = work(forever(wait(anyTime), on, wait(30), off))
