import type { ColumnType, Generated } from 'kysely'
import type { Accompaniment } from '../domain/accompaniment.ts'
import type { NoSlot } from '../domain/slots.ts'
import type { ClockRange } from '../domain/time.ts'
import type { Half } from '../domain/team/availability.ts'
import type { CheckKind } from '../domain/team/clearance.ts'
import type { ShiftRole, ShiftState } from '../domain/team/shift.ts'
import type { SlotLength } from '../domain/truck.ts'

/** The tables, as the newest migration leaves them. Moments are read as `Date`, days as `2027-03-15`, ranges as PostgreSQL writes them. */
export type Tables = {
  readonly organisation: { readonly id: string; readonly name: string; readonly email: Generated<string>; readonly is_demo: Generated<boolean>; readonly created: Generated<Date>; /** How many adults come along, where it is not the usual rule. */ readonly accompaniment: ColumnType<Accompaniment | null, string | null | undefined, string | null>; /** How many days each kind of check counts, where it is not the usual length. */ readonly check_lengths: ColumnType<Readonly<Record<CheckKind, number>> | null, string | null | undefined, string | null> }
  readonly truck: {
    readonly organisation: string
    readonly id: string
    readonly name: string
    readonly kiosks: number
    readonly pupils_per_kiosk: number
    readonly hours: ColumnType<Readonly<Record<number, readonly ClockRange[]>>, string, string>
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
    readonly plans: ColumnType<Readonly<Record<string, readonly SlotLength[]>>, string | undefined, string>
    /** Why some of its days have no slot. */
    readonly none: ColumnType<readonly NoSlot[], string | undefined, string>
    /** Minutes from the stop before; null when nobody knows. */
    readonly drive: number | null
    readonly state: 'draft' | 'published' | 'cancelled'
    readonly booking_opens: Date
    readonly booking_closes: Date
    readonly changed: Generated<number>
    /** Whom to call in the town: for those who work at the stop. */
    readonly town_contact: Generated<string>
    readonly cancelled_because: Generated<string>
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
    readonly cancelled_because: Generated<string>
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
    /** Of whom it is held for, when it is an offer to who waits. */
    readonly waiting: Generated<string | null>
    /** When what is personal in it was taken away. */
    readonly erased: Generated<Date | null>
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
    readonly state: Generated<'open' | 'answered'>
    /** The commune's INSEE code, where it was recognised: requests are pooled by it. */
    readonly commune_code: Generated<string | null>
  }
  readonly answered: {
    readonly organisation: string
    readonly key: string
    readonly asked_hash: string
    readonly answer: ColumnType<unknown, string | undefined, string>
    readonly at: Generated<Date>
  }
  readonly person: {
    readonly organisation: string
    readonly id: string
    readonly name: string
    /** In lower case. */
    readonly email: string
    readonly email_verified: boolean
    readonly image: Generated<string | null>
    readonly language: Generated<'fr' | 'en'>
    readonly created_at: Generated<Date>
    readonly updated_at: Generated<Date>
  }
  readonly passkey: { readonly organisation: string; readonly id: string; readonly person: string; readonly name: string | null; readonly public_key: string; readonly credential_id: string; readonly counter: string; readonly device_type: string; readonly backed_up: boolean; readonly transports: string | null; readonly aaguid: string | null; readonly created_at: Generated<Date> }
  readonly membership: { readonly organisation: string; readonly person: string; readonly role: 'coordinator' | 'facilitator' | 'volunteer'; readonly since: Generated<Date> }
  /** What somebody who works with the truck has said of herself. */
  readonly teammate: {
    readonly organisation: string
    readonly person: string
    readonly phone: Generated<string>
    readonly is_adult: Generated<boolean>
    readonly answered_for_by: string | null
    readonly skills: Generated<readonly string[]>
    readonly is_experienced: Generated<boolean>
    readonly commune: string | null
    /** Kilometres as the crow flies. */
    readonly reach: Generated<number>
    readonly days_a_month: number | null
    readonly week: ColumnType<Readonly<Record<number, readonly Half[]>>, string | undefined, string>
    readonly days: ColumnType<Readonly<Record<string, readonly Half[]>>, string | undefined, string>
    /** Moments in milliseconds: from, until. */
    readonly busy: ColumnType<readonly (readonly [number, number])[], string | undefined, string>
    /** When her own calendar was read in; null when none is kept. */
    readonly busy_read: Generated<Date | null>
    readonly wishes: Generated<readonly string[]>
    readonly remark: Generated<string>
    readonly needs: Generated<string>
    readonly conduct_accepted: Date | null
    readonly since: Generated<Date>
  }
  /** That a check was seen: never the document. */
  readonly clearance: { readonly organisation: string; readonly id: string; readonly person: string; readonly kind: CheckKind; readonly seen: string; readonly until: string; readonly seen_by: string | null; readonly noted: Generated<Date> }
  readonly shift: {
    readonly organisation: string
    readonly id: string
    /** Null once she was erased: the hours stay. */
    readonly person: string | null
    readonly stop: string
    readonly day: string
    readonly half: Half
    readonly role: ShiftRole
    /** Which of the places of its role, from 1. */
    readonly place: number
    readonly range: string
    readonly state: ShiftState
    readonly answer_by: Date | null
    /** She comes unless somebody takes it over. */
    readonly seeks_replacement: Generated<boolean>
    readonly clearance: string | null
    readonly cleared_from: string | null
    readonly cleared_until: string | null
    /** What she gave, where it is not all of its range. */
    readonly minutes: number | null
    readonly changed: Generated<number>
    readonly created: Generated<Date>
    /** Free seats in her car; null when she says nothing of it. */
    readonly seats: Generated<number | null>
    /** From where she comes, and when; empty when she does not say. */
    readonly leaves: Generated<string>
    readonly seeks_seat: Generated<boolean>
  }
  /** Somebody is looked for: the next suitable person is asked until the places of a role are taken. */
  readonly search: { readonly organisation: string; readonly stop: string; readonly day: string; readonly half: Half; readonly role: ShiftRole; readonly since: Generated<Date>; readonly ended: 'found' | 'nobody-left' | 'too-late' | null }
  /** Who did what, and about which row: never what is in it. */
  readonly audit: { readonly organisation: string; readonly id: string; readonly at: Generated<Date>; readonly person: string | null; readonly what: string; readonly about: Generated<string> }
  readonly message: {
    readonly organisation: string
    readonly id: string
    /** What happened, in a word of its own: nobody is written to twice about it. */
    readonly event: string
    readonly kind: string
    readonly booking: string | null
    readonly waiting: string | null
    readonly stop: string | null
    /** Whom of the team it is written to. */
    readonly person: string | null
    readonly to_email: string
    readonly language: 'fr' | 'en'
    /** All that its text says. */
    readonly facts: ColumnType<unknown, string, string>
    readonly state: Generated<'waiting' | 'sent' | 'failed' | 'dropped'>
    /** Not before. */
    readonly due: Date
    readonly tries: Generated<number>
    /** What the mail server said last. */
    readonly trouble: Generated<string | null>
    readonly sent_at: Generated<Date | null>
    readonly created: Generated<Date>
  }
  readonly waiting: {
    readonly organisation: string
    readonly id: string
    readonly stop: string
    readonly state: 'waiting' | 'offered' | 'booked' | 'left' | 'missed' | 'ended'
    readonly pupils: number
    readonly adults: number
    readonly levels: readonly string[]
    readonly is_ulis: Generated<boolean>
    readonly workshop: string
    readonly school_name: string
    readonly school_uai: string | null
    readonly school_commune: string | null
    readonly teacher_name: string
    readonly teacher_email: string
    readonly language: 'fr' | 'en'
    readonly needs: Generated<string>
    readonly since: Generated<Date>
  }
  /** Days without school on which a coordinator opens the truck all the same. */
  readonly open_all_the_same: { readonly organisation: string; readonly stop: string; readonly day: string; readonly because: string; readonly person: string | null; readonly at: Generated<Date> }
  /** The official file of school holidays that replaces the table we come with. */
  readonly official_calendar: { readonly organisation: string; readonly file_name: string; readonly periods: ColumnType<unknown, string, string>; readonly imported: Generated<Date> }
  readonly 'brief.session': { readonly organisation: string; readonly id: string; readonly person: string; readonly token: string; readonly expires_at: Date; readonly ip_address: string | null; readonly user_agent: string | null; readonly created_at: Generated<Date>; readonly updated_at: Generated<Date> }
  readonly 'brief.verification': { readonly organisation: string; readonly id: string; readonly identifier: string; readonly value: string; readonly expires_at: Date; readonly created_at: Generated<Date>; readonly updated_at: Generated<Date> }
  /** A link or code to sign in with, sealed, until it is sent. */
  readonly 'brief.sign_in_mail': { readonly organisation: string; readonly id: string; readonly sealed: Buffer; readonly until: Date }
  /** What was tried lately, to refuse who tries too often. */
  readonly 'brief.tried': { readonly organisation: string; readonly id: string; readonly what: string; readonly at: Generated<Date> }
}
