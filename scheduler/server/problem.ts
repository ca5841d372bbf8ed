import type { z } from 'zod'
import type { Refusal } from '../storage/bookings.ts'

/** An answer that says what is wrong (RFC 9457), with a code for each thing and the field it is about. */
export type Problem = {
  readonly type: 'about:blank'
  readonly title: string
  readonly status: number
  readonly code: string
  readonly problems: readonly ({ readonly code: string; readonly field?: string } & Readonly<Record<string, unknown>>)[]
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  409: 'Conflict',
  410: 'Gone',
  413: 'Content Too Large',
  414: 'URI Too Long',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

export function problem(status: number, code: string, problems: Problem['problems'] = []): Problem {
  return { type: 'about:blank', title: titles[status] ?? 'Error', status, code, problems }
}

/** What each refusal is in the words of HTTP; the others can be mended by asking differently. */
const statuses: Partial<Record<Refusal['code'], number>> = {
  'no-such-slot': 404,
  'no-such-booking': 404,
  'stop-not-published': 404,
  'slot-taken': 409,
  'no-such-stop': 404,
  'no-such-waiting': 404,
  'slot-is-free': 409,
  'waits-enough': 409,
  'too-many-holds': 429,
  'no-slot-to-come': 409,
  'not-in-line': 409,
  'too-late-to-offer': 409,
  'slot-kept-aside': 409,
  'seats-changed': 409,
  'booking-not-open': 409,
  'booking-closed': 409,
  'stop-cancelled': 410,
  'slot-past': 410,
  'hold-ended': 410,
  'booking-cancelled': 410,
}

/** The fields that a refusal is about, as the form names them. */
const fields: Partial<Record<Refusal['code'], string>> = {
  'no-pupils': 'pupils',
  'too-many-pupils': 'pupils',
  'too-few-adults': 'adults',
  'no-level': 'levels',
  'unknown-workshop': 'workshop',
  'workshop-not-for-level': 'workshop',
}

/** Whoever may not see a stop learns no more than that there is none. */
export function problemOf(refusals: readonly Refusal[]): Problem {
  const told = refusals.map((refusal) => (refusal.code === 'stop-not-published' ? ({ code: 'no-such-slot' } as const) : refusal))
  const [first] = told
  const status = first ? (statuses[first.code] ?? 422) : 422
  return problem(status, first?.code ?? 'refused', told.map((refusal) => ({ ...refusal, ...(fields[refusal.code] === undefined ? {} : { field: fields[refusal.code] }) })))
}

/** What does not have the form that was asked for. */
export function problemOfForm(error: z.ZodError): Problem {
  return problem(400, 'not-understood', error.issues.map((issue) => ({ code: issue.code === 'unrecognized_keys' ? 'unknown-field' : issue.code, field: issue.code === 'unrecognized_keys' ? issue.keys.join(', ') : issue.path.join('.') })))
}
