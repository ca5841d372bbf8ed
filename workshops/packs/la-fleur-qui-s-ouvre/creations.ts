import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'La fleur qui s’ouvre', object: 'flower' }, [of('start'), ...below])

const turn = (degrees: number) => of('servo_angle', { PART: 'arm', DEGREES: degrees })
const softly = (degrees: number, tenths: number) => of('turn_slowly', { PART: 'arm', DEGREES: degrees, TENTHS: tenths })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })
const forever = (...inside: readonly Written[]) => of('forever', { BODY: inside })
const light = of('light_level', { PART: 'eye' })
const isBright = of('more', { LEFT: light, RIGHT: 40 })
const sayLight = of('say_number', { VALUE: light })

export const opensALittle = work(turn(100), wait(10), turn(80))

export const opensWide = work(turn(160), wait(10), turn(20))

export const opensSoftly = work(softly(160, 20), wait(10), softly(20, 20))

export const emptyLoop = work(forever(wait(2)))

export const saysLight = work(forever(sayLight, wait(2)))

export const opensByDay = work(softly(20, 10), forever(of('if', { CONDITION: isBright, BODY: [softly(160, 10)] })))

export const follows = work(forever(of('if_else', { CONDITION: isBright, BODY: [softly(160, 10)], ELSE: [softly(20, 10)] })))

export const slower = work(forever(of('if_else', { CONDITION: isBright, BODY: [softly(160, 15)], ELSE: [softly(20, 15)] })))

export const finished = work(forever(sayLight, of('if_else', { CONDITION: isBright, BODY: [softly(160, 15)], ELSE: [softly(20, 15)] })))

/** It opens at once, as no flower does. */
export const snaps = work(forever(of('if_else', { CONDITION: isBright, BODY: [turn(160)], ELSE: [turn(20)] }), wait(5)))

/** It opens at night. */
export const nightFlower = work(forever(of('if_else', { CONDITION: isBright, BODY: [softly(20, 10)], ELSE: [softly(160, 10)] })))

/** It opens, and never shuts again. */
export const neverShuts = work(softly(20, 10), forever(of('if', { CONDITION: isBright, BODY: [softly(160, 10)] })))
