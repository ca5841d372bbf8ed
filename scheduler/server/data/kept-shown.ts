import { communeCoded } from '../../storage/communes/known.ts'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import type { KeptOf } from '../../storage/personal-data/kept-of.ts'
import type { Fact, KeptShown } from '../../web/data/models.ts'

/** What is kept of an address, as its page shows it: what is empty is left out. */
export function keptShown(kept: KeptOf): readonly KeptShown[] {
  const { person, teammate } = kept
  const shown: readonly KeptShown[] = [
    { kind: 'bookings', items: kept.bookings.map(({ begins, commune, state, made, ...visit }) => facts([['visit', begins], ['commune', commune], ['state', state], ...ofClass(visit), ['made', made]])) },
    { kind: 'waiting', items: kept.waiting.map(({ commune, state, since, ...asked }) => facts([['commune', commune], ['state', state], ...ofClass({ ...asked, workshop: workshopNamed(asked.workshop)?.title.fr ?? asked.workshop }), ['since', since]])) },
    { kind: 'requests', items: kept.requests.map(({ commune, who, phone, message, made }) => facts([['commune', commune], ['who', who], ['phone', phone], ['message', message], ['made', made]])) },
    { kind: 'messages', items: kept.messages.map(({ kind, state, due }) => facts([['about', kind], ['due', due], ['state', state]])) },
    { kind: 'person', items: person ? [facts([['name', person.name], ['since', person.since], ['roles', person.roles.join(', ')], ['passkeys', person.passkeys.join(', ')]])] : [] },
    { kind: 'teammate', items: teammate ? [teammateShown(teammate)] : [] },
    { kind: 'checks', items: kept.checks.map(({ check, seen, until }) => facts([['check', check], ['seen', seen], ['until', until]])) },
    { kind: 'shifts', items: kept.shifts.map(({ commune, begins, role, state, seats, leaves }) => facts([['visit', begins], ['commune', commune], ['shiftRole', role], ['shiftState', state], ['travel', [String(seats ?? ''), leaves].filter((said) => said !== '').join(' · ')]])) },
    { kind: 'sessions', items: (person?.sessions ?? []).map(({ since, until, address, browser }) => facts([['since', since], ['until', until], ['address', address], ['browser', browser]])) },
    { kind: 'deeds', items: kept.deeds.map(({ at, what }) => facts([['due', at], ['deed', what]])) },
    { kind: 'towns', items: kept.towns.map(({ commune, contact }) => facts([['commune', commune], ['contact', contact]])) },
  ]
  return shown.filter(({ items }) => items.length > 0)
}

type OfClass = { readonly school: string; readonly uai: string; readonly teacher: string; readonly needs: string; readonly levels: readonly string[]; readonly pupils: number | null; readonly adults: number | null; readonly workshop: string }

const ofClass = ({ school, uai, teacher, needs, levels, pupils, adults, workshop }: OfClass): readonly Pair[] => [
  ['school', school],
  ['uai', uai],
  ['teacher', teacher],
  ['levels', levels.join(', ')],
  ['pupils', String(pupils ?? '')],
  ['adults', String(adults ?? '')],
  ['workshop', workshop],
  ['needs', needs],
]

const teammateShown = ({ phone, skills, commune, reach, daysAMonth, wishes, remark, needs, conductAccepted, week }: NonNullable<KeptOf['teammate']>): readonly Fact[] =>
  facts([
    ['phone', phone],
    ['skills', skills.join(', ')],
    ['home', communeCoded(commune)?.name ?? ''],
    ['reach', commune === '' ? '' : String(reach)],
    ['daysAMonth', String(daysAMonth ?? '')],
    ['weekDays', Object.keys(week as object).join(', ')],
    ['wishes', wishes.join(', ')],
    ['remark', remark],
    ['needs', needs],
    ['conduct', conductAccepted],
  ])

type Pair = readonly [name: Fact['name'], value: string]

const facts = (pairs: readonly Pair[]): readonly Fact[] => pairs.filter(([, value]) => value !== '').map(([name, value]) => ({ name, value }))
