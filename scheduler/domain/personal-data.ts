import type { Instant } from './time.ts'

/**
 * All that is kept of people: in which columns, why, on which ground, and until when. The purge, the privacy page, what somebody
 * is shown of theirs and the test that no column is forgotten are all made from it.
 */

/** On which ground of the GDPR (article 6): what was asked for and takes it, an interest that outweighs, or what somebody agreed to. */
export type Ground = 'contract' | 'interest' | 'consent'

/** How long something is kept. */
export type Length = { readonly months: number } | { readonly days: number }

/** From which moment on. `last-use`: when its person was last signed in. */
export type After = 'made' | 'visit' | 'stop-end' | 'hold-end' | 'due' | 'last-use' | 'end'

export type Until =
  | { readonly is: 'after'; readonly after: After; readonly keep: Length }
  /** As long as what it belongs to. */
  | { readonly is: 'with'; readonly kind: KeptKind }
  /** As long as the statistics, unless somebody asks. */
  | { readonly is: 'until-asked' }

export type Kept = {
  readonly ground: Ground
  readonly until: Until
  /** The columns of each table; none where a row is only passing and names nobody. */
  readonly columns: Readonly<Record<string, readonly string[]>>
}

const keptKinds = ['booking', 'cancelled', 'school', 'hold', 'waiting', 'request', 'message', 'person', 'role', 'teammate', 'shift', 'clearance', 'session', 'sign-in', 'tried', 'answered', 'deed', 'town-contact'] as const

export type KeptKind = (typeof keptKinds)[number]

const contact = ['teacher_name', 'teacher_email', 'needs', 'language'] as const

/** In the order in which the privacy page says it. */
export const kept: Readonly<Record<KeptKind, Kept>> = {
  booking: { ground: 'contract', until: { is: 'after', after: 'visit', keep: { months: 12 } }, columns: { booking: contact } },
  cancelled: { ground: 'contract', until: { is: 'after', after: 'visit', keep: { days: 30 } }, columns: { booking: contact } },
  school: { ground: 'interest', until: { is: 'until-asked' }, columns: { booking: ['school_name', 'school_uai', 'school_commune'] } },
  hold: { ground: 'contract', until: { is: 'after', after: 'hold-end', keep: { days: 1 } }, columns: {} },
  waiting: { ground: 'contract', until: { is: 'after', after: 'stop-end', keep: { days: 30 } }, columns: { waiting: [...contact, 'school_name', 'school_uai', 'school_commune'] } },
  request: { ground: 'contract', until: { is: 'after', after: 'made', keep: { months: 24 } }, columns: { request: ['who', 'email', 'phone', 'message'] } },
  message: { ground: 'contract', until: { is: 'after', after: 'due', keep: { months: 3 } }, columns: { message: ['person', 'to_email', 'language', 'facts', 'trouble'] } },
  person: {
    ground: 'contract',
    until: { is: 'after', after: 'last-use', keep: { months: 13 } },
    columns: {
      person: ['name', 'email', 'image', 'language'],
      account: ['account_id', 'provider_id', 'access_token', 'refresh_token', 'id_token', 'scope', 'password'],
      passkey: ['name', 'public_key', 'credential_id', 'device_type', 'aaguid'],
    },
  },
  role: { ground: 'interest', until: { is: 'with', kind: 'person' }, columns: { membership: ['person', 'role'] } },
  teammate: {
    ground: 'contract',
    until: { is: 'with', kind: 'person' },
    columns: { teammate: ['person', 'phone', 'is_adult', 'answered_for_by', 'skills', 'is_experienced', 'commune', 'reach', 'days_a_month', 'week', 'days', 'busy', 'busy_read', 'wishes', 'remark', 'needs', 'conduct_accepted'] },
  },
  // The hours stay, as a number.
  shift: { ground: 'contract', until: { is: 'after', after: 'visit', keep: { months: 24 } }, columns: { shift: ['person', 'seats', 'leaves', 'seeks_seat'] } },
  clearance: { ground: 'interest', until: { is: 'after', after: 'end', keep: { months: 24 } }, columns: { clearance: ['person', 'kind', 'seen', 'until', 'seen_by'] } },
  session: { ground: 'interest', until: { is: 'after', after: 'end', keep: { days: 1 } }, columns: { 'brief.session': ['person', 'token', 'ip_address', 'user_agent'] } },
  'sign-in': { ground: 'contract', until: { is: 'after', after: 'end', keep: { days: 1 } }, columns: { 'brief.verification': ['identifier', 'value'], 'brief.sign_in_mail': ['sealed'] } },
  tried: { ground: 'interest', until: { is: 'after', after: 'made', keep: { days: 1 } }, columns: { 'brief.tried': ['what'] } },
  answered: { ground: 'interest', until: { is: 'after', after: 'made', keep: { days: 7 } }, columns: { answered: ['key', 'asked_hash', 'answer'] } },
  deed: { ground: 'interest', until: { is: 'after', after: 'made', keep: { months: 12 } }, columns: { audit: ['person', 'what', 'about'], open_all_the_same: ['person'] } },
  'town-contact': { ground: 'interest', until: { is: 'after', after: 'stop-end', keep: { months: 12 } }, columns: { stop: ['town_contact'] } },
}

export const kinds: readonly KeptKind[] = keptKinds

/** What ends by itself, a time after something happened. */
export type PassingKind = Exclude<KeptKind, 'school' | 'role' | 'teammate'>

/** What must have happened by when, for something of a kind to be due today. */
export type Due = Readonly<Record<PassingKind, Instant>>

/** What the purge of a moment takes away: of each kind, what is older than this. */
export function dueAt(now: Instant): Due {
  const ends = kinds.flatMap((kind) => {
    const { until } = kept[kind]
    return until.is === 'after' ? [[kind, earlier(now, until.keep)] as const] : []
  })
  return Object.fromEntries(ends) as Due
}

/** So long before a moment. A month before the 31st is the last day of a shorter one. */
export function earlier(now: Instant, length: Length): Instant {
  const moved = new Date(now)
  if ('days' in length) moved.setUTCDate(moved.getUTCDate() - length.days)
  else {
    const day = moved.getUTCDate()
    moved.setUTCDate(1)
    moved.setUTCMonth(moved.getUTCMonth() - length.months)
    moved.setUTCDate(Math.min(day, lastDayOf(moved)))
  }
  return moved.getTime() as Instant
}

const lastDayOf = (month: Date) => new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + 1, 0)).getUTCDate()

/** Every other column there is: it says something of stops, slots, classes or this server, and names nobody. */
export const ofNobody: Readonly<Record<string, readonly string[]>> = {
  organisation: ['id', 'name', 'email', 'is_demo', 'created', 'accompaniment', 'check_lengths'],
  truck: ['organisation', 'id', 'name', 'kiosks', 'pupils_per_kiosk', 'hours', 'set_up', 'pack_up', 'reset', 'zone'],
  tour: ['organisation', 'id', 'title'],
  stop: ['organisation', 'id', 'tour', 'truck', 'commune', 'commune_name', 'place', 'access', 'days', 'usual', 'plans', 'none', 'drive', 'state', 'booking_opens', 'booking_closes', 'changed', 'cancelled_because'],
  slot: ['organisation', 'id', 'stop', 'truck', 'day', 'range', 'length', 'seats', 'is_kept_aside', 'is_cancelled', 'cancelled_because'],
  booking: ['organisation', 'id', 'slot', 'seats', 'state', 'held_until', 'pupils', 'adults', 'levels', 'is_ulis', 'workshop', 'workshop_title', 'changed', 'created', 'waiting', 'erased'],
  request: ['organisation', 'id', 'commune', 'created', 'state', 'commune_code'],
  answered: ['organisation', 'at'],
  person: ['organisation', 'id', 'email_verified', 'created_at', 'updated_at'],
  account: ['organisation', 'id', 'person', 'access_token_expires_at', 'refresh_token_expires_at', 'created_at', 'updated_at'],
  passkey: ['organisation', 'id', 'person', 'counter', 'backed_up', 'transports', 'created_at'],
  membership: ['organisation', 'since'],
  teammate: ['organisation', 'since'],
  clearance: ['organisation', 'id', 'noted'],
  shift: ['organisation', 'id', 'stop', 'day', 'half', 'role', 'place', 'range', 'state', 'answer_by', 'seeks_replacement', 'clearance', 'cleared_from', 'cleared_until', 'minutes', 'changed', 'created'],
  search: ['organisation', 'stop', 'day', 'half', 'role', 'since', 'ended'],
  audit: ['organisation', 'id', 'at'],
  message: ['organisation', 'id', 'event', 'kind', 'booking', 'waiting', 'stop', 'state', 'due', 'tries', 'sent_at', 'created'],
  waiting: ['organisation', 'id', 'stop', 'state', 'pupils', 'adults', 'levels', 'is_ulis', 'workshop', 'since'],
  open_all_the_same: ['organisation', 'stop', 'day', 'because', 'at'],
  official_calendar: ['organisation', 'file_name', 'periods', 'imported'],
  'brief.session': ['organisation', 'id', 'expires_at', 'created_at', 'updated_at'],
  'brief.verification': ['organisation', 'id', 'expires_at', 'created_at', 'updated_at'],
  'brief.sign_in_mail': ['organisation', 'id', 'until'],
  'brief.tried': ['organisation', 'id', 'at'],
}
