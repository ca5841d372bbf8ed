import type { OrganisationId, TruckId } from './ids.ts'
import type { ClockRange, Zone } from './time.ts'

/** A truck and its usual week. */
export type Truck = {
  readonly organisation: OrganisationId
  readonly id: TruckId
  readonly name: string
  readonly kiosks: number
  /** How many children share a kiosk at the most. */
  readonly pupilsPerKiosk: number
  /** When classes may be aboard: of each weekday (1 is Monday) in order, breaks left out. */
  readonly hours: Readonly<Record<number, readonly ClockRange[]>>
  /** Minutes: from the arrival at a place until the first class, and from the last class until the departure. */
  readonly setUp: number
  readonly packUp: number
  /** Minutes between two classes, to put everything back in its place. */
  readonly reset: number
  /** The clock of the places it goes to. */
  readonly zone: Zone
}

/** `short`: one group at the kiosks. `long`: two half groups, who take turns at the kiosks and at the making table. */
export const slotLengths = ['short', 'long'] as const

export type SlotLength = (typeof slotLengths)[number]

/** Minutes aboard. */
export const minutesAboard: Readonly<Record<SlotLength, number>> = { short: 60, long: 90 }

/** The most pupils of one class in a slot. */
export function seatsIn(length: SlotLength, { kiosks, pupilsPerKiosk }: Pick<Truck, 'kiosks' | 'pupilsPerKiosk'>): number {
  return kiosks * pupilsPerKiosk * (length === 'long' ? 2 : 1)
}
