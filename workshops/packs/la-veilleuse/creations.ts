import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'La veilleuse', object: 'night-light' }, [of('start'), ...below])

const colour = (name: string) => of('colour', { PART: 'rainbow', COLOUR: name })
const off = of('light', { STATE: 'off', PART: 'rainbow' })
const soft = (percent: number) => of('brightness', { PART: 'rainbow', PERCENT: percent })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })
const forever = (...inside: readonly Written[]) => of('forever', { BODY: inside })

/** It is dark: what the eye sees is less than this. */
const isDark = (level: number) => of('less', { LEFT: of('light_level', { PART: 'eye' }), RIGHT: level })

export const lit = work(colour('yellow'), wait(20), off)

export const violet = work(colour('violet'), wait(20), off)

/** It goes round and does nothing yet. */
export const emptyLoop = work(forever(wait(2)))

export const saysLight = work(forever(of('say_number', { VALUE: of('light_level', { PART: 'eye' }) }), wait(2)))

export const onlyOn = work(forever(of('if', { CONDITION: isDark(30), BODY: [colour('violet')] }), wait(2)))

export const nightLight = work(forever(of('if_else', { CONDITION: isDark(30), BODY: [colour('violet')], ELSE: [off] }), wait(2)))

export const softNightLight = work(forever(of('if_else', { CONDITION: isDark(30), BODY: [colour('violet'), soft(40)], ELSE: [off] }), wait(2)))

export const finished = work(forever(of('if_else', { CONDITION: isDark(30), BODY: [colour('violet'), soft(40)], ELSE: [off] }), of('say_number', { VALUE: of('light_level', { PART: 'eye' }) }), wait(2)))

/** The sign is the other way round: a light for the day. */
export const dayLight = work(
  forever(of('if_else', { CONDITION: of('more', { LEFT: of('light_level', { PART: 'eye' }), RIGHT: 30 }), BODY: [colour('violet')], ELSE: [off] }), wait(2)),
)

/** It looks once, at the start. */
export const looksOnce = work(of('if_else', { CONDITION: isDark(30), BODY: [colour('violet')], ELSE: [off] }))

/** So low that no hand makes it dark enough. */
export const tooLow = work(forever(of('if_else', { CONDITION: isDark(2), BODY: [colour('violet')], ELSE: [off] }), wait(2)))
