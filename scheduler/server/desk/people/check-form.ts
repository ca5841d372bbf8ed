import { checkKinds, countsUntil } from '../../../domain/team/clearance.ts'
import type { Check, CheckKind } from '../../../domain/team/clearance.ts'
import { checkMistake } from '../../../domain/team/check-noted.ts'
import { isDay } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { checkFields } from '../../../web/desk/people/models.ts'
import type { CheckField, CheckProblem } from '../../../web/desk/people/models.ts'
import type { Typed } from '../../../web/page-parts.ts'
import type { Sent } from '../../pages/form-body.ts'

export type CheckRead = { readonly values: Typed<CheckField>; readonly problems: readonly CheckProblem[]; readonly check: Check | undefined }

/** That a document was seen: of which kind, when, and until when it counts; all of its length where that is left open. */
export function readCheck(sent: Sent, today: Day, lengths: Readonly<Record<CheckKind, number>>): CheckRead {
  const values = Object.fromEntries(checkFields.map((field) => [field, (sent.get(field)?.[0] ?? '').trim().slice(0, 40)])) as Typed<CheckField>
  const kind = checkKinds.find((one) => one === values.kind)
  const { seen, until } = values
  const problems: CheckProblem[] = []
  if (!kind) problems.push({ field: 'kind', code: 'missing' })
  if (!isDay(seen)) problems.push({ field: 'seen', code: seen === '' ? 'missing' : 'not-a-day' })
  if (until !== '' && !isDay(until)) problems.push({ field: 'until', code: 'not-a-day' })
  const check = kind && isDay(seen) && (until === '' || isDay(until)) ? { kind, seen, until: until === '' ? countsUntil(kind, seen, lengths) : until } : undefined
  const mistake = check && checkMistake(check, today, lengths)
  if (mistake) problems.push(mistake)
  if (values.sure !== 'yes') problems.push({ field: 'sure', code: 'missing' })
  return { values, problems, check: problems.length === 0 ? check : undefined }
}
