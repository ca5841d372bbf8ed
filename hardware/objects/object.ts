import { pinNamed } from '../boards/board.ts'
import type { PinName } from '../boards/board.ts'
import { uno } from '../boards/uno.ts'

type Names = { readonly fr: string; readonly en: string }

/** What every part has. */
type AnyPart = {
  /** Its name in a creation's file; never changes once published. */
  readonly id: string
  /** As a child reads it inside a sentence: "allumer *la petite lumière*". */
  readonly names: Names
  /** Its colour on screen; a word and a place tell it apart too, never the colour alone. */
  readonly colour: string
}

/** One part of an object, and the pins it is wired to. */
export type Part = AnyPart &
  (
    | { readonly kind: 'light'; readonly pin: PinName }
    /** Common cathode: a pin that is high lights its colour. */
    | { readonly kind: 'colour-light'; readonly pins: { readonly red: PinName; readonly green: PinName; readonly blue: PinName } }
    /** A passive buzzer: it sounds as fast as its pin changes. */
    | { readonly kind: 'buzzer'; readonly pin: PinName }
    | { readonly kind: 'servo'; readonly pin: PinName }
    /** Between its pin and ground: pressed, the pin is low; else the board's pull-up holds it high. */
    | { readonly kind: 'button'; readonly pin: PinName }
    /** A potentiometer: 0 V turned fully left, 5 V fully right. */
    | { readonly kind: 'knob'; readonly pin: PinName }
    /** A photoresistor to 5 V over 10 kΩ to ground: the more light, the more volts. */
    | { readonly kind: 'light-sensor'; readonly pin: PinName }
    /** Ultrasonic: a pulse on `trigger` is answered by one on `echo`, 58 µs long for each centimetre. */
    | { readonly kind: 'distance'; readonly trigger: PinName; readonly echo: PinName }
  )

export type PartKind = Part['kind']

/**
 * What a part does as one looks at it: a light's percent, the red, green and blue (0..255) of a colour light, a buzzer's
 * hertz (0: silent), a servo's degrees; or what it feels: a button 1 or 0, a knob's or a light sensor's percent, a distance in cm.
 */
export type PartState = number | readonly [number, number, number]

/** What a block may ask of a part. `sense`: a number that may pass a threshold. */
export type Ability = 'shine' | 'dim' | 'colour' | 'sound' | 'turn' | 'press' | 'feel-light' | 'be-turned' | 'measure' | 'sense'

const abilitiesOfKind: Record<PartKind, readonly Ability[]> = {
  light: ['shine'],
  'colour-light': ['shine', 'dim', 'colour'],
  buzzer: ['sound'],
  servo: ['turn'],
  button: ['press'],
  knob: ['be-turned', 'sense'],
  'light-sensor': ['feel-light', 'sense'],
  distance: ['measure', 'sense'],
}

/** A light can be dimmed where its pin has a duty cycle. */
export function isAble(part: Part, ability: Ability): boolean {
  if (part.kind === 'light' && ability === 'dim') return pinNamed(uno, part.pin)?.hasPwm === true
  return abilitiesOfKind[part.kind].includes(ability)
}

/** What a child builds: a board and the parts wired to it. */
export type BuiltObject = {
  readonly id: string
  readonly names: Names
  readonly parts: readonly Part[]
}

/** The part of that name, or undefined when the object has none. */
export function partNamed(object: BuiltObject, id: string): Part | undefined {
  return object.parts.find((part) => part.id === id)
}

/** The parts of an object of which a block may ask this. */
export function partsAble(object: BuiltObject, ability: Ability): readonly Part[] {
  return object.parts.filter((part) => isAble(part, ability))
}

/** Every pin a part is wired to. */
export function pinsOf(part: Part): readonly PinName[] {
  switch (part.kind) {
    case 'colour-light':
      return [part.pins.red, part.pins.green, part.pins.blue]
    case 'distance':
      return [part.trigger, part.echo]
    default:
      return [part.pin]
  }
}
