import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

/** A shut card holds its button down: it opens when the button is released. */
const opened = of('when_button', { PART: 'blue-button', EDGE: 'released' })
const shut = of('when_button', { PART: 'blue-button', EDGE: 'pressed' })

const work = (...stacks: readonly (readonly Written[])[]): Creation => creation({ title: 'La carte qui chante', object: 'singing-card' }, ...stacks)

const note = (name: string) => of('note', { NOTE: name, BEATS: 'one' })
const tune = (melody: string) => of('melody', { MELODY: melody })
const glow = (colour: string) => of('colour', { PART: 'rainbow', COLOUR: colour })
const dark = of('light', { STATE: 'off', PART: 'rainbow' })

/** The first bars of « Au clair de la lune », a tune of the eighteenth century. */
const moonlight = 'C4:1 C4:1 C4:1 D4:1 E4:2 D4:2'

const scale = 'C4:1 D4:1 E4:1 C4:1'

export const oneNote = work([opened, note('C4')])

export const anotherNote = work([opened, note('G4')])

export const sings = work([opened, tune(scale)])

export const longerTune = work([opened, tune(moonlight)])

export const glows = work([opened, glow('pink'), tune(moonlight)])

export const goesDark = work([opened, glow('pink'), tune(moonlight)], [shut, dark])

/** It sings as soon as it is switched on. */
export const singsTooEarly = work([of('start'), glow('pink'), tune(moonlight)])

/** It sings when it is shut. */
export const singsWhenShut = work([shut, tune(moonlight)])

/** It glows for ever. */
export const neverDark = work([opened, glow('pink'), tune(moonlight)], [shut, glow('pink')])
