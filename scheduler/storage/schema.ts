import type { ColumnType, Generated } from 'kysely'
import type { NoSlot } from '../domain/slots.ts'
import type { ClockRange } from '../domain/time.ts'
import type { SlotLength } from '../domain/truck.ts'

/** The tables, as the newest migration leaves them. Moments are read as `Date`, days as `2027-03-15`, ranges as PostgreSQL writes them. */
export type Tables = {
  readonly organisation: { readonly id: string; readonly name: string; readonly email: Generated<string>; readonly is_demo: Generated<boolean>; readonly created: Generated<Date> }
  readonly truck: {
    readonly organisation: string
    readonly id: string
    readonly name: string
    readonly kiosks: number
    readonly pupils_per_kiosk: number
    readonly hours: ColumnType<Readonly<Record<number, readonly ClockRange[]>>, string>
    readonly set_up: number
    readonly pack_up: number
    readonly reset: number
    readonly zone: string
  }
  readonly tour: { readonly organisation: string; readonly id: string; readonly title: string }
  readonly stop: {
    readonly organisation: string
    readonly id: string
    readonly tour: string
    readonly truck: string
    readonly commune: string
    readonly commune_name: string
    readonly place: string
    readonly access: Generated<string>
    readonly days: string
    readonly usual: SlotLength
    readonly plans: ColumnType<Readonly<Record<string, readonly SlotLength[]>>, string | undefined>
    /** Why some of its days have no slot. */
    readonly none: ColumnType<readonly NoSlot[], string | undefined>
    /** Minutes from the stop before; null when nobody knows. */
    readonly drive: number | null
    readonly state: 'draft' | 'published' | 'cancelled'
    readonly booking_opens: Date
    readonly booking_closes: Date
    readonly changed: Generated<number>
  }
  readonly slot: {
    readonly organisation: string
    readonly id: string
    readonly stop: string
    readonly truck: string
    readonly day: string
    readonly range: string
    readonly length: SlotLength
    readonly seats: number
    readonly is_kept_aside: Generated<boolean>
    readonly is_cancelled: Generated<boolean>
  }
  readonly booking: {
    readonly organisation: string
    readonly id: string
    readonly slot: string
    readonly seats: number
    readonly state: 'held' | 'asked' | 'confirmed' | 'cancelled'
    readonly held_until: Date | null
    readonly pupils: number | null
    readonly adults: number | null
    readonly levels: Generated<readonly string[]>
    readonly is_ulis: Generated<boolean>
    readonly workshop: string | null
    readonly workshop_title: string | null
    readonly school_name: string | null
    readonly school_uai: string | null
    readonly school_commune: string | null
    readonly teacher_name: string | null
    readonly teacher_email: string | null
    readonly language: Generated<'fr' | 'en'>
    readonly needs: Generated<string>
    readonly changed: Generated<number>
    readonly created: Generated<Date>
  }
  readonly request: {
    readonly organisation: string
    readonly id: string
    readonly commune: string
    readonly who: string
    readonly email: string
    readonly phone: Generated<string>
    readonly message: Generated<string>
    readonly created: Generated<Date>
  }
  readonly answered: {
    readonly organisation: string
    readonly key: string
    readonly asked_hash: string
    readonly answer: ColumnType<unknown, string | undefined, string>
    readonly at: Generated<Date>
  }
}
