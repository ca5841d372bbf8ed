import type { PinName } from '../../boards/board.ts'
import type { Part } from '../../objects/object.ts'
import { pinsOf } from '../../objects/object.ts'
import type { HowWired } from '../../objects/wiring.ts'
import type { EmulatedPart, Wires } from './wires.ts'

/** What a part does to one of its pins. */
type Hold = { readonly level: 0 | 1 | undefined } | { readonly volts: number }

/**
 * A part whose wires can be pulled out of the board, or put the wrong way round: its pins then feel nothing of it, and it
 * nothing of them. What goes on in it goes on; when it is wired right again, its pins are held as it holds them by then.
 * A button has no wrong way round.
 */
export type PluggedPart = EmulatedPart & { wire(how: HowWired): void }

export function pluggedPart(part: Part, wires: Wires, put: (wires: Wires) => EmulatedPart): PluggedPart {
  const holds = new Map<PinName, Hold>()
  let isWired = true

  const apply = (pin: PinName, hold: Hold | undefined) => {
    if (hold && 'volts' in hold) wires.setVolts(pin, hold.volts)
    else wires.setLevel(pin, hold?.level)
  }
  const hold = (pin: PinName, what: Hold) => {
    holds.set(pin, what)
    if (isWired) apply(pin, what)
  }
  const wired = put({
    get cycles() {
      return wires.cycles
    },
    drive: (pin) => (isWired ? wires.drive(pin) : 'input'),
    isTimed: (pin) => isWired && wires.isTimed(pin),
    setLevel: (pin, level) => hold(pin, { level }),
    setVolts: (pin, volts) => hold(pin, { volts }),
    at: (cycle, act) => wires.at(cycle, act),
  })

  return {
    ...wired,
    ...(wired.feel && {
      feel: (change) => {
        if (isWired) wired.feel?.(change)
      },
    }),
    wire(how) {
      const willBe = how === 'right' || (how === 'reversed' && part.kind === 'button')
      if (isWired === willBe) return
      isWired = willBe
      for (const pin of pinsOf(part)) {
        apply(pin, isWired ? holds.get(pin) : undefined)
        wired.feel?.({ cycle: wires.cycles, pin, drive: isWired ? wires.drive(pin) : 'input' })
      }
    },
  }
}
