import { watchDuty } from './duty.ts'
import type { EmulatedPart, PartOf, Show, Wires } from './wires.ts'

/** Three diodes in one, common cathode; shows red, green and blue, 0..255. */
export function colourLight({ pins }: PartOf<'colour-light'>, wires: Wires, show: Show): EmulatedPart {
  const shares = { red: 0, green: 0, blue: 0 }
  const colour = (share: number) => Math.round(255 * share)
  let isWatched = false
  const watch = (name: keyof typeof shares) =>
    watchDuty(pins[name], wires, (share) => {
      shares[name] = share
      if (isWatched) show([colour(shares.red), colour(shares.green), colour(shares.blue)])
    })
  const [red, green] = [watch('red'), watch('green')]
  isWatched = true
  const blue = watch('blue')
  return {
    feel(change) {
      if (change.pin === pins.red) red(change)
      else if (change.pin === pins.green) green(change)
      else blue(change)
    },
  }
}
