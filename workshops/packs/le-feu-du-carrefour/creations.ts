import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'Le feu du carrefour', object: 'traffic-light' }, [of('start'), ...below])

type Light = 'green' | 'yellow' | 'red'

const on = (light: Light) => of('light', { STATE: 'on', PART: light })
const off = (light: Light) => of('light', { STATE: 'off', PART: light })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })

/** The turn of a light: it comes, stays and goes. */
const turn = (light: Light, tenths: number): readonly Written[] => [on(light), wait(tenths), off(light)]

export const shortGreen = work(...turn('green', 5))

export const green = work(...turn('green', 20))

export const greenAndYellow = work(...turn('green', 20), ...turn('yellow', 20))

export const once = work(...turn('green', 20), ...turn('yellow', 20), ...turn('red', 20))

export const shortYellow = work(...turn('green', 20), ...turn('yellow', 10), ...turn('red', 20))

export const forEver = work(of('forever', { BODY: [...turn('green', 20), ...turn('yellow', 10), ...turn('red', 20)] }))

/** Nothing turns the green light off before the yellow one comes. */
export const greenStays = work(on('green'), wait(20), ...turn('yellow', 20))

export const redTooSoon = work(...turn('green', 20), ...turn('red', 20), ...turn('yellow', 20))

export const twiceOnly = work(of('repeat', { TIMES: 1, BODY: [...turn('green', 20), ...turn('yellow', 10), ...turn('red', 20)] }))
