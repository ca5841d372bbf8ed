import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'Premier clin d’œil', object: 'bare-board' }, [of('start'), ...below])

const on = of('light', { STATE: 'on', PART: 'built-in' })
const off = of('light', { STATE: 'off', PART: 'built-in' })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })

/** One short wink, as it lies on the table. */
export const wink = work(on, wait(5), off)

export const longWink = work(on, wait(20), off)

export const twoWinks = work(on, wait(20), off, wait(5), on, wait(20), off)

/** There is no time to see the eye shut. */
export const withoutRest = work(on, wait(20), off, on, wait(20), off)

export const inAHurry = work(on, wait(1), off, wait(1), on, wait(1), off)

export const alwaysOff = work(off, wait(20), off)
