/** A booking without whom to write to: its school stays. */
export const ofContact = (at: Date) => ({ teacher_name: null, teacher_email: null, needs: '', language: 'fr', erased: at }) as const

/** A shift without the way somebody comes to it: it goes with her name. */
export const ofTravel = { seats: null, leaves: '', seeks_seat: false } as const

/** What stands where a school's name was. */
export const NOBODY = '—'

/** A booking without anybody: slot, class and workshop stay, for the statistics. */
export const ofEverybody = (at: Date) => ({ ...ofContact(at), school_name: NOBODY, school_uai: null, school_commune: null }) as const
