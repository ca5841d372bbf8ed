import { LONGEST_LEAVES, MOST_SEATS, travelFields } from '../../web/team/models.ts'
import type { TravelField, TravelProblem } from '../../web/team/models.ts'
import type { Travel } from '../../storage/team/shifts-seen.ts'
import type { Sent } from '../pages/form-body.ts'

export type TravelRead = { readonly values: Readonly<Record<TravelField, string>>; readonly problems: readonly TravelProblem[]; /** Undefined where she says nothing of it. */ readonly travel: Travel | undefined }

/** How somebody says that she comes. Its values come back as they were typed. */
export function readTravel(sent: Sent): TravelRead {
  const values = Object.fromEntries(travelFields.map((field) => [field, (sent.get(field)?.[0] ?? '').trim()])) as TravelRead['values']
  const { how, seats, leaves } = values
  if (how === 'none') return { values, problems: [], travel: undefined }
  if (how !== 'seats' && how !== 'seeks') return { values, problems: [{ field: 'how', code: 'not-offered' }], travel: undefined }
  const problems: TravelProblem[] = []
  if (how === 'seats' && !(/^\d$/.test(seats) && Number(seats) <= MOST_SEATS)) problems.push({ field: 'seats', code: 'not-seats' })
  if (how === 'seats' && leaves === '') problems.push({ field: 'leaves', code: 'missing' })
  if (leaves.length > LONGEST_LEAVES) problems.push({ field: 'leaves', code: 'too-long' })
  return { values, problems, travel: problems.length > 0 ? undefined : how === 'seats' ? { is: 'seats', seats: Number(seats), leaves } : { is: 'seeks', leaves } }
}
