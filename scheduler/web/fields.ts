/** The names of the fields that each form sends, in the order of the page. `key` goes with each of them, hidden. */

export const bookFields = ['schoolName', 'uai', 'schoolCommune', 'teacher', 'email', 'levels', 'isUlis', 'pupils', 'adults', 'needs', 'workshop', 'headAgrees'] as const
export const headCountFields = ['pupils', 'adults'] as const
export const askFields = ['commune', 'message', 'who', 'email', 'phone'] as const

/** `levels` is sent once for each ticked; `isUlis` is `yes` or absent; `headAgrees` is `yes` or `no`. */
export type BookField = (typeof bookFields)[number]
export type HeadCountField = (typeof headCountFields)[number]
export type AskField = (typeof askFields)[number]

/**
 * Why a field can't be read.
 * - `missing`: nothing was typed or chosen.
 * - `not-whole`: not a whole number.
 * - `not-email`: no one can be reached at it.
 * - `not-uai`: not a school's number.
 * - `too-long`: longer than is kept.
 * - `several-communes`: more than one commune bears the name; they are offered, sent as `communeCode`.
 * - `no-such-commune`: none that is known.
 * - `not-offered`: not one of the choices; no page of ours sends it.
 */
export const problemCodes = ['missing', 'not-whole', 'not-email', 'not-uai', 'too-long', 'several-communes', 'no-such-commune', 'not-offered'] as const

export type ProblemCode = (typeof problemCodes)[number]
