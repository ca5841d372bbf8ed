import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'La lanterne qui respire', object: 'lantern' }, [of('start'), ...below])

const colour = (name: string) => of('colour', { PART: 'rainbow', COLOUR: name })
const off = of('light', { STATE: 'off', PART: 'rainbow' })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })
const dim = (percent: number | Written) => of('brightness', { PART: 'rainbow', PERCENT: percent })
const box = of('box', { BOX: 'star' })
const add = (number: number) => of('change_box', { BOX: 'star', BY: number })
const repeat = (times: number, ...inside: readonly Written[]) => of('repeat', { TIMES: times, BODY: inside })

const inhale = repeat(5, add(20), dim(box), wait(2))
const exhale = repeat(5, add(-20), dim(box), wait(2))

export const oneColour = work(colour('yellow'), wait(10), off)

export const anotherColour = work(colour('pink'), wait(10), off)

export const twoColours = work(colour('pink'), wait(10), colour('blue'), wait(10), off)

export const softColour = work(colour('pink'), dim(20), wait(10), colour('blue'), wait(10), off)

/** It goes round and does not count yet. */
export const emptyLoop = work(colour('pink'), dim(0), repeat(5, wait(2)))

export const breathesIn = work(colour('pink'), dim(0), inhale)

export const breathesOut = work(colour('pink'), dim(0), inhale, exhale)

export const breathes = work(of('forever', { BODY: [colour('pink'), dim(0), inhale, exhale] }))

export const finished = work(of('forever', { BODY: [colour('pink'), dim(0), inhale, exhale, colour('blue'), dim(0), inhale, exhale] }))

/** Dark and bright, with nothing between them. */
export const blinks = work(of('forever', { BODY: [colour('pink'), wait(10), off, wait(10)] }))

/** It breathes in, again and again, and never out. */
export const onlyIn = work(of('forever', { BODY: [of('set_box', { BOX: 'star', VALUE: 0 }), colour('pink'), dim(0), inhale] }))

/** The same colour twice. */
export const sameColour = work(colour('pink'), wait(10), colour('pink'), wait(10), off)
