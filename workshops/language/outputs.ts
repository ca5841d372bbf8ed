import type { PartKind } from '../../hardware/objects/object.ts'
import type { Acting } from './acting.ts'
import { colourNamed } from './colours.ts'

type Light = { readonly red: number; readonly green: number; readonly blue: number; readonly percent: number }

const dark: Light = { red: 255, green: 255, blue: 255, percent: 0 }

/** In beats a minute. */
const FIRST_TEMPO = 120
const SLOWEST_TEMPO = 40
const FASTEST_TEMPO = 240

/** Where a servo is taken to be before the first order, in degrees. */
const FIRST_ANGLE = 90
const LARGEST_ANGLE = 180

/** The parts as a program's blocks speak of them: what each remembers from one order to the next, and what it is then ordered to do. */
export class Outputs {
  readonly #kinds: Readonly<Record<string, PartKind>>
  readonly #acting: Acting
  readonly #lights = new Map<string, Light>()
  readonly #angles = new Map<string, number>()
  /** By buzzer: the note that sounds, and its number, so that only its own end silences it. */
  readonly #sounding = new Map<string, { readonly hertz: number; readonly number: number }>()
  #notes = 0
  #tempo = FIRST_TEMPO

  constructor(kinds: Readonly<Record<string, PartKind>>, acting: Acting) {
    this.#kinds = kinds
    this.#acting = acting
  }

  turnLight(part: string, on: boolean): void {
    this.#shine(part, { ...this.#light(part), percent: on ? 100 : 0 })
  }

  dim(part: string, percent: number): void {
    this.#shine(part, { ...this.#light(part), percent: within(percent, 0, 100) })
  }

  /** @param id of the colour; a light that is off shines fully in it */
  colour(part: string, id: string): void {
    const { percent } = this.#light(part)
    const [red, green, blue] = colourNamed(id)?.rgb ?? [0, 0, 0]
    this.#shine(part, { red, green, blue, percent: percent === 0 ? 100 : percent })
  }

  /** How long half a beat lasts now, in ms. */
  get halfBeat(): number {
    return Math.round(30_000 / this.#tempo)
  }

  setTempo(beatsPerMinute: number): void {
    this.#tempo = within(beatsPerMinute, SLOWEST_TEMPO, FASTEST_TEMPO)
  }

  /** A note sounds from now on; answers its number, by which it is ended. */
  beginNote(part: string, hertz: number): number {
    this.#notes += 1
    this.#sounding.set(part, { hertz, number: this.#notes })
    this.#acting.sound(part, hertz)
    return this.#notes
  }

  /** Ends that note, unless the buzzer has been given another order since. Answers whether it did. */
  endNote(part: string, number: number): boolean {
    const isStillThis = this.#sounding.get(part)?.number === number
    if (isStillThis) this.silence(part)
    return isStillThis
  }

  silence(part: string): void {
    this.#sounding.delete(part)
    this.#acting.sound(part, 0)
  }

  /** While a program is held, nothing sounds; what sounded goes on with it. Answers whether anything did. */
  hold(): boolean {
    for (const part of this.#sounding.keys()) this.#acting.sound(part, 0)
    return this.#sounding.size > 0
  }

  goOn(): boolean {
    for (const [part, { hertz }] of this.#sounding) this.#acting.sound(part, hertz)
    return this.#sounding.size > 0
  }

  /** Where the program last sent a servo, in degrees. */
  angleOf(part: string): number {
    return this.#angles.get(part) ?? FIRST_ANGLE
  }

  turn(part: string, degrees: number): void {
    const angle = nearestAngle(degrees)
    this.#angles.set(part, angle)
    this.#acting.turn(part, angle)
  }

  say(text: string): void {
    this.#acting.say(text)
  }

  allOff(): void {
    this.#lights.clear()
    this.#sounding.clear()
    this.#acting.allOff()
  }

  #light(part: string): Light {
    return this.#lights.get(part) ?? dark
  }

  #shine(part: string, light: Light): void {
    this.#lights.set(part, light)
    if (this.#kinds[part] === 'colour-light') this.#acting.shineIn(part, shareOf(light, 'red'), shareOf(light, 'green'), shareOf(light, 'blue'))
    else this.#acting.shine(part, light.percent)
  }
}

/** The angle a servo can take that is nearest to this one. */
export const nearestAngle = (degrees: number): number => within(degrees, 0, LARGEST_ANGLE)

const within = (value: number, lowest: number, highest: number) => Math.min(Math.max(value, lowest), highest)

const shareOf = (light: Light, colour: 'red' | 'green' | 'blue') => Math.round((light[colour] * light.percent) / 100)
