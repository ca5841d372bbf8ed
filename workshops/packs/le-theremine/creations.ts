import type { Creation } from '../../language/creation.ts'
import { creation, of } from '../make-creation.ts'
import type { Written } from '../make-creation.ts'

const work = (...below: readonly Written[]): Creation => creation({ title: 'Le thérémine', object: 'theremin' }, [of('start'), ...below])

type Length = 'half' | 'one' | 'two'

const note = (name: string, beats: Length = 'half') => of('note', { NOTE: name, BEATS: beats })
const wait = (tenths: number) => of('wait', { TENTHS: tenths })
const forever = (...inside: readonly Written[]) => of('forever', { BODY: inside })
const distance = of('distance', { PART: 'ears' })
const sayDistance = of('say_number', { VALUE: distance })

/** The hand is nearer than so many centimetres. */
const isNear = (centimetres: number) => of('less', { LEFT: distance, RIGHT: centimetres })

const near = (centimetres: number, name: string) => of('if', { CONDITION: isNear(centimetres), BODY: [note(name)] })
const nearElse = (centimetres: number, name: string, otherwise: Written) => of('if_else', { CONDITION: isNear(centimetres), BODY: [note(name)], ELSE: [otherwise] })

export const oneNote = work(note('C4', 'two'))

export const anotherNote = work(note('G4', 'two'))

export const emptyLoop = work(forever(wait(2)))

export const saysDistance = work(forever(sayDistance, wait(2)))

export const onlyNear = work(forever(near(15, 'C5')))

export const twoNotes = work(forever(nearElse(15, 'C5', near(30, 'G4'))))

export const threeNotes = work(forever(nearElse(15, 'C5', nearElse(30, 'G4', near(45, 'E4')))))

export const quick = work(of('tempo', { BPM: 240 }), forever(nearElse(15, 'C5', nearElse(30, 'G4', near(45, 'E4')))))

export const finished = work(of('tempo', { BPM: 240 }), forever(sayDistance, nearElse(15, 'C5', nearElse(30, 'G4', near(45, 'E4')))))

/** The high note is far, the low one near. */
export const backwards = work(forever(nearElse(15, 'E4', nearElse(30, 'G4', near(45, 'C5')))))

/** It plays whether a hand is there or not. */
export const alwaysPlays = work(forever(note('C5')))

/** Each range has the same note. */
export const sameNote = work(forever(nearElse(15, 'C5', nearElse(30, 'C5', near(45, 'C5')))))
