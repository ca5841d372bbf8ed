import { randomUUID } from 'node:crypto'
import type { SlotId } from '../../scheduler/domain/ids.ts'
import { usualAccompaniment } from '../../scheduler/domain/accompaniment.ts'
import { fill, hold } from '../../scheduler/server/booking-desk.ts'
import type { BookingForm } from '../../scheduler/server/booking-form.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { inWinter } from '../support/scheduler/builders.ts'
import { freeAll, onEveryServer } from './bookings/season.ts'
import type { Season } from './bookings/season.ts'
import { seededRandom } from './random.ts'
import { nobodySignsIn } from '../../scheduler/server/sign-in/visitor.ts'
import type { Row } from './row.ts'

/** How often the same wish is sent at once. */
const CLICKS = 20

const settingOf = ({ database, organisation }: Season): Setting => ({ database, organisation, name: '', email: '', address: '', isDemo: true, secret: 'of this row', accompaniment: usualAccompaniment, now: () => inWinter, signIn: nobodySignsIn })

const form: BookingForm = { schoolName: 'École de démonstration 1', teacher: 'une enseignante', email: 'ecole1@example.org', levels: ['CM1'], isUlis: false, pupils: 24, adults: 2, workshop: 'la-veilleuse', needs: '', needsHead: false, language: 'fr' }

const clicks = <Answer>(ask: () => Promise<Answer>) => Promise.all(Array.from({ length: CLICKS }, ask))

const different = (answers: readonly unknown[]) => new Set(answers.map((answer) => JSON.stringify(answer))).size

const codeOf = (done: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) => (done.ok ? 'granted' : done.refusals?.[0]?.code)

/** What is wrong after a slot was held by many clicks, its form sent by many more, and the same keys used for something else. */
async function wrongs(season: Season, seed: number): Promise<readonly string[]> {
  await freeAll(season)
  const random = seededRandom(seed)
  const setting = settingOf(season)
  const [slot = '' as SlotId, other = '' as SlotId] = season.slots.toSorted(() => random.below(3) - 1)
  const held = await clicks(() => hold(setting, slot, `the hold of case ${seed}`))
  const first = held[0]
  if (!first?.ok) return [`the slot was not held: ${JSON.stringify(first)}`]
  const filled = await clicks(() => fill(setting, first.answer.booking, form, `the form of case ${seed}`))
  const rows = await season.database.selectFrom('booking').select(['state', 'pupils']).execute()
  return [
    ...(different(held) === 1 ? [] : [`${different(held)} different answers to one hold`]),
    ...(different(filled) === 1 && filled[0]?.ok ? [] : [`${different(filled)} different answers to one form, ${JSON.stringify(filled[0])}`]),
    ...(JSON.stringify(rows) === '[{"state":"confirmed","pupils":24}]' ? [] : [`the rows are ${JSON.stringify(rows)}`]),
    ...[await hold(setting, other, `the hold of case ${seed}`), await fill(setting, first.answer.booking, { ...form, pupils: 12 }, `the form of case ${seed}`)].flatMap((again) => (codeOf(again) === 'key-used-for-another-wish' ? [] : [`the same key for another wish: ${codeOf(again) ?? 'nothing'}`])),
  ]
}

/** Clicks with a key each: one has the slot, and she who clicked twice is told that it is taken. */
async function answersWithoutKeys(season: Season): Promise<number> {
  await freeAll(season)
  const [slot = '' as SlotId] = season.slots
  return different((await clicks(() => hold(settingOf(season), slot, randomUUID()))).map(codeOf))
}

export const aDoubleClickIsOneBooking: Row = {
  name: 'a-double-click-is-one-booking',
  promise: 'The same wish sent twenty times at once is one booking with one answer; its key with another wish is refused.',
  commitCount: 4,
  fullCount: 200,
  run: (seeds, onProgress) =>
    onEveryServer(async (seasons) => {
      const failures: { seed: number; what: string }[] = []
      for (const [done, seed] of seeds.entries()) {
        for (const season of seasons) failures.push(...(await wrongs(season, seed)).map((what) => ({ seed, what: `${season.server}: ${what}` })))
        onProgress(done + 1, failures.length)
      }
      const [season] = seasons
      const without = season ? await answersWithoutKeys(season) : 0
      return {
        failures,
        measured: `${failures.length} of ${seeds.length} wishes sent ${CLICKS} times went wrong, on each of ${seasons.map(({ server }) => server).join(' and ')}`,
        twin: { didFail: without > 1, measured: `with a key for each click ${without} different answers` },
      }
    }),
}
