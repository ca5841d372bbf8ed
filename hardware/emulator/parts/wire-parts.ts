import type { PinName } from '../../boards/board.ts'
import { pinsOf } from '../../objects/object.ts'
import type { BuiltObject, Part, PartState } from '../../objects/object.ts'
import type { HowWired } from '../../objects/wiring.ts'
import { chance } from '../chance.ts'
import type { EmulatedUno, PinChange } from '../uno.ts'
import { button } from './button.ts'
import { buzzer } from './buzzer.ts'
import { colourLight } from './colour-light.ts'
import { distance } from './distance.ts'
import { knob } from './knob.ts'
import { lightSensor } from './light-sensor.ts'
import { light } from './light.ts'
import { pluggedPart } from './plugged-wires.ts'
import type { PluggedPart } from './plugged-wires.ts'
import { servo } from './servo.ts'
import { isTimed } from './timed-pins.ts'
import { showChanges } from './wires.ts'
import type { EmulatedPart, Random, Show, Wires } from './wires.ts'

/** What is wired to a board, and the seed of all that is left to chance in it: bounce, noise, trembling. */
export type Wiring = { readonly object: BuiltObject; readonly seed: number }

/** An empty bench. */
export const nothingWired: Wiring = { object: { id: 'nothing', names: { fr: '', en: '' }, parts: [] }, seed: 1 }

/** From this cycle on, a part shows this. Each part that shows anything tells its first state when it is wired. */
export type Shown = { readonly cycle: number; readonly part: string; readonly state: PartState }

/** The parts of an object at work. */
export type WiredParts = {
  /** To be told of each change of any pin of the board. */
  feel(change: PinChange): void
  /** A hand does something to a part, at a cycle or now. Nothing happens when the object has no such part, or one that cannot be played, or for what is no number. */
  play(part: string, value: number, cycle?: number): void
  /** A hand wires a part otherwise; all are wired right at first. Nothing happens when the object has no such part. */
  wire(part: string, how: HowWired): void
  /** Their wires are pulled out of the board; nothing comes of them any more. */
  letGo(): void
}

/** Wires an object's parts to a board; it must not be running at that moment. */
export function wireParts(uno: EmulatedUno, { object, seed }: Wiring, onShown: (shown: Shown) => void): WiredParts {
  let isWired = true
  const wires: Wires = {
    get cycles() {
      return uno.cycles
    },
    drive: (pin) => uno.drive(pin),
    setLevel: (pin, level) => uno.setLevel(pin, level),
    setVolts: (pin, volts) => uno.setVolts(pin, volts),
    at: (cycle, act) => uno.at(cycle, () => {
      if (isWired) act()
    }),
    isTimed: (pin) => isTimed(uno, pin),
  }

  const ofName = new Map<string, PluggedPart>()
  const ofPin = new Map<PinName, (change: PinChange) => void>()
  for (const part of object.parts) {
    const show = showChanges((state) => onShown({ cycle: uno.cycles, part: part.id, state }))
    const wired = pluggedPart(part, wires, (itsWires) => wirePart(part, itsWires, show, chance(seed, part.id)))
    ofName.set(part.id, wired)
    const { feel } = wired
    if (feel) for (const pin of pinsOf(part)) ofPin.set(pin, feel)
  }

  return {
    feel: (change) => ofPin.get(change.pin)?.(change),
    play(part, value, cycle) {
      if (!Number.isFinite(value)) return
      const play = ofName.get(part)?.play
      if (cycle === undefined) play?.(value)
      else wires.at(cycle, () => play?.(value))
    },
    wire: (part, how) => ofName.get(part)?.wire(how),
    letGo() {
      isWired = false
      ofName.clear()
      ofPin.clear()
      for (const pin of object.parts.flatMap(pinsOf)) uno.setLevel(pin, undefined)
    },
  }
}

function wirePart(part: Part, wires: Wires, show: Show, random: Random): EmulatedPart {
  switch (part.kind) {
    case 'light':
      return light(part, wires, show)
    case 'colour-light':
      return colourLight(part, wires, show)
    case 'buzzer':
      return buzzer(part, wires, show)
    case 'servo':
      return servo(part, wires, show)
    case 'button':
      return button(part, wires, random)
    case 'knob':
      return knob(part, wires, random)
    case 'light-sensor':
      return lightSensor(part, wires, random)
    case 'distance':
      return distance(part, wires, random)
  }
}
