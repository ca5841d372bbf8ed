import { randomUUID } from 'node:crypto'
import type { Level } from '../domain/level.ts'
import type { CommuneCode, SlotId } from '../domain/ids.ts'
import { stopsDated } from '../storage/calendar-seen.ts'
import { slotsSeen } from '../storage/stops.ts'
import { ask } from './asking.ts'
import { cancel, fill, hold } from './booking-desk.ts'
import type { BookingForm } from './booking-form.ts'
import type { Setting } from './setting.ts'
import { join } from './waiting/waiting-desk.ts'
import type { WaitingForm } from './waiting/waiting-desk.ts'

/** Classes of the season to try, booked by the same doors as any other: schools that do not exist, and nobody's name. */

type DemoClass = { readonly levels: readonly Level[]; readonly pupils: number; readonly adults: number; readonly workshop: string; readonly needs?: string; readonly isUlis?: true; readonly needsHead?: true }

const classes: readonly DemoClass[] = [
  { levels: ['CP'], pupils: 22, adults: 2, workshop: 'premier-clin-d-oeil' },
  { levels: ['CM1', 'CM2'], pupils: 24, adults: 2, workshop: 'la-veilleuse' },
  { levels: ['CE1'], pupils: 21, adults: 2, workshop: 'le-feu-du-carrefour', needs: 'Une élève en fauteuil roulant.' },
  { levels: ['CM2'], pupils: 23, adults: 2, workshop: 'le-theremine' },
  { levels: ['6e'], pupils: 24, adults: 2, workshop: 'le-reactometre', needsHead: true },
  { levels: ['CE2'], pupils: 20, adults: 2, workshop: 'la-lanterne-qui-respire' },
  { levels: ['CM1'], pupils: 11, adults: 2, workshop: 'la-veilleuse', isUlis: true },
]

const schoolOf = (number: number) => ({ schoolName: `École de démonstration ${number}`, teacher: 'Une enseignante', email: `ecole${number}@example.org` })

const classNamed = (number: number): DemoClass => classes[number % classes.length] as DemoClass

const waitingForm = (number: number): WaitingForm => {
  const { levels, pupils, adults, workshop, needs = '', isUlis = false } = classNamed(number)
  return { ...schoolOf(number + 1), levels: [...levels], pupils, adults, workshop, needs, isUlis, language: 'fr' }
}

const formOf = (number: number): BookingForm => ({ ...waitingForm(number), needsHead: classNamed(number).needsHead ?? false })

/** Of the slots of each stop in turn, how many are booked; `full` leaves none. */
const taken: readonly (number | 'full')[] = [11, 4, 2, 'full', 1]

/** Books classes, lets one wait and two towns ask. Nothing where booking is closed: a season that is over stays as it is. */
export async function addDemoClasses(setting: Setting): Promise<void> {
  const { database, organisation, now } = setting
  const book = async (slot: SlotId, number: number) => {
    const held = await hold(setting, slot, randomUUID())
    if (!held.ok) return undefined
    await fill(setting, held.answer.booking, formOf(number), randomUUID())
    return held.answer.booking
  }
  let number = 0
  for (const [at, stop] of (await stopsDated(database, organisation)).entries()) {
    const count = taken[at] ?? 0
    const slots = (await slotsSeen(database, organisation, stop.id, now())).filter(({ is }) => is === 'free')
    const wanted = count === 'full' ? slots : slots.filter((_, index) => index % 2 === 0 || count > slots.length / 2).slice(0, count)
    for (const slot of wanted) {
      await book(slot.id as SlotId, number)
      number += 1
    }
    if (count === 'full') await join(setting, stop.id, waitingForm(number), randomUUID())
    const [spare] = slots.filter((slot) => !wanted.includes(slot))
    const cancelled = spare && at === 0 ? await book(spare.id as SlotId, number) : undefined
    if (cancelled) await cancel(setting, cancelled)
    number += 1
  }
  const [from, code] = ['Sainte-Maure-de-Touraine', '37226' as CommuneCode]
  for (const request of [
    { who: 'École de démonstration 40', email: 'ecole40@example.org', message: 'Nos trois classes de cycle 3 aimeraient monter à bord.' },
    { who: 'Mairie de démonstration', email: 'mairie@example.org', message: 'La place du marché est libre du lundi au mercredi.' },
  ])
    await ask(setting, { commune: from, communeCode: code, phone: '', ...request }, randomUUID())
}
