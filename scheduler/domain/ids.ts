declare const kind: unique symbol

/** A name no person sees; of one kind of thing only. */
type Id<Kind extends string> = string & { readonly [kind]: Kind }

export type OrganisationId = Id<'organisation'>
export type TruckId = Id<'truck'>
export type TourId = Id<'tour'>
export type StopId = Id<'stop'>
export type SlotId = Id<'slot'>
export type BookingId = Id<'booking'>
export type PersonId = Id<'person'>
export type WaitingId = Id<'waiting'>
export type MessageId = Id<'message'>
export type ShiftId = Id<'shift'>
export type CheckId = Id<'check'>

/** A commune's INSEE code: 5 characters, `37261`, `2A004`, `97411`. */
export type CommuneCode = Id<'commune'>
