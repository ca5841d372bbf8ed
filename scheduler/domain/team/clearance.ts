import { dayAfter } from '../time.ts'
import type { Day } from '../time.ts'

/*
 * Who may work with minors, and on which days. Only that a document was seen is kept: which kind, by whom, when, and until when it counts. Never the document.
 */

/**
 * What is seen of somebody.
 * - `attestation-honorabilité`: the certificate that services for children ask for, from the ministry's own site.
 * - `casier-b3`: extract no. 3 of the criminal record.
 * - `employer`: the written word of an employer who checks (school, town, association of popular education).
 */
export const checkKinds = ['attestation-honorabilité', 'casier-b3', 'employer'] as const

export type CheckKind = (typeof checkKinds)[number]

/** A check that was seen: it counts from that day until its last, both among them. */
export type Check = { readonly kind: CheckKind; readonly seen: Day; readonly until: Day }

/** How many days a check of each kind counts: our own rule, which an organisation may set otherwise. */
export const usualLengths: Readonly<Record<CheckKind, number>> = { 'attestation-honorabilité': 180, 'casier-b3': 90, employer: 365 }

/** So long (days) before she is no longer cleared, she and the coordinator are told. */
export const WARNED_BEFORE = 30

/** The last day on which a check counts that is seen on a day. */
export const countsUntil = (kind: CheckKind, seen: Day, lengths: Readonly<Record<CheckKind, number>>): Day => dayAfter(seen, lengths[kind])

/** Whether somebody with these checks may work with minors on a day. */
export const isClearedOn = (checks: readonly Check[], day: Day): boolean => checks.some(({ seen, until }) => seen <= day && day <= until)

/** The last of the days, from a day on, on which she is cleared without a gap; undefined when she is not on that day. */
export function clearedUntil(checks: readonly Check[], from: Day): Day | undefined {
  let last: Day | undefined
  for (let day = from; ; day = dayAfter(last, 1)) {
    const longest = checks.filter(({ seen, until }) => seen <= day && day <= until).toSorted((one, other) => (one.until < other.until ? 1 : -1))[0]
    if (!longest) return last
    last = longest.until
  }
}

/**
 * Whether somebody is to be told that her clearance ends.
 * @returns the last day on which she is cleared, where that is within thirty days; undefined where there is time, and for who is not cleared today
 */
export function clearanceEnding(checks: readonly Check[], today: Day): Day | undefined {
  const last = clearedUntil(checks, today)
  return last !== undefined && last <= dayAfter(today, WARNED_BEFORE) ? last : undefined
}
