import { randomUUID } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { PersonId, ShiftId, StopId } from '../../scheduler/domain/ids.ts'
import { instantAt } from '../../scheduler/domain/time.ts'
import type { Day, Instant } from '../../scheduler/domain/time.ts'
import type { Setting } from '../../scheduler/server/setting.ts'
import { accept, cancelShift, decline, invite, propose, put, seekAnother } from '../../scheduler/server/team/acts.ts'
import { eraseAddress } from '../../scheduler/server/data/erase-address.ts'
import { asMail } from '../../scheduler/server/messages/as-mail.ts'
import { settleShifts } from '../../scheduler/server/team/settle.ts'
import { carryOnSearches } from '../../scheduler/server/team/search.ts'
import { sweepTeam } from '../../scheduler/server/team/sweep.ts'
import { messagesKept } from '../../scheduler/storage/messages.ts'
import { giveRole, personWith } from '../../scheduler/storage/people.ts'
import { shiftsKept } from '../../scheduler/storage/team/shifts.ts'
import { keepAvailability, keepProfile } from '../../scheduler/storage/team/teammates.ts'
import type { Profile } from '../../scheduler/storage/team/teammates.ts'
import { testServers } from '../../scheduler/storage/postgres/test-support/servers.ts'
import { aSeason, inWinter, later, monday, paris } from '../support/scheduler/builders.ts'
import { aVolunteer, checked, comes } from '../support/scheduler/team.ts'

/** Who comes to the truck: proposes herself, is asked, answers, hands over, cancels; and who is told. */

const servers = await testServers()
afterAll(() => Promise.all(servers.map((server) => server.end())))

const allWeek = Object.fromEntries([1, 2, 3, 4, 5].map((day) => [day, ['morning', 'afternoon'] as const]))
const profile: Profile = { name: 'Une bénévole', phone: '', isAdult: true, answeredForBy: undefined, skills: new Set(), isExperienced: true, commune: '37261', reach: 30, daysAMonth: undefined, wishes: [], remark: '', needs: '' }

describe.each(servers.map((server) => [server.name, server] as const))('%s', (_, server) => {
  let setting: Setting
  let stop: StopId
  let coordinator: PersonId
  let now: Instant

  beforeEach(async () => {
    const season = await aSeason(await server.url())
    now = inWinter
    setting = { ...season.setting, now: () => now }
    stop = season.stop.id
    coordinator = await personWith(setting.database, setting.organisation, 'coordination@example.org', 'fr')
    await giveRole(setting.database, setting.organisation, coordinator, 'coordinator')
    return () => season.database.destroy()
  })

  const morning = { get stop() { return stop }, day: monday, half: 'morning' } as const
  const place = (person: PersonId, role: 'coder' | 'lead' | 'facilitator' | 'driver' = 'coder') => ({ ...morning, stop, person, role })

  /** Cleared for the season, at home in the town, free all week. */
  async function somebody(number: number, more: Partial<Profile> = {}): Promise<PersonId> {
    const person = await aVolunteer(setting, `benevole${number}@example.org`)
    await keepProfile(setting.database, setting.organisation, person, { ...profile, ...more }, now)
    await keepAvailability(setting.database, setting.organisation, person, { week: allWeek })
    return person
  }

  const states = async () => (await shiftsKept(setting.database, setting.organisation, { stop })).map(({ email, role, state }) => `${email.split('@')[0] ?? ''} ${role} ${state}`).toSorted()
  const written = async () => (await setting.database.selectFrom('message').select(['kind', 'to_email']).where('organisation', '=', setting.organisation).where('kind', 'not in', ['shift-7', 'shift-1', 'shift-thanks']).orderBy('created').orderBy('kind').orderBy('to_email').execute()).map(({ kind, to_email }) => `${kind} ${to_email.split('@')[0] ?? ''}`)
  const done = <Answer extends { readonly ok: boolean }>(outcome: Answer): Extract<Answer, { readonly ok: true }> => {
    expect(outcome).toMatchObject({ ok: true })
    return outcome as Extract<Answer, { readonly ok: true }>
  }
  const codes = (outcome: Awaited<ReturnType<typeof propose>>) => (outcome.ok ? [] : outcome.refusals.map(({ code }) => code))

  test('a volunteer proposes herself, the coordinator says yes, and she is told, reminded and thanked', async () => {
    const her = await somebody(1)
    const { shift } = done(await propose(setting, place(her)))
    expect(codes(await propose(setting, place(her)))).toEqual(['asked-already'])
    expect(codes(await accept(setting, shift, her))).toEqual(['no-such-shift'])
    done(await accept(setting, shift, 'coordinator'))
    expect([await states(), await written()]).toEqual([['benevole1 coder accepted'], ['shift-taken benevole1']])
    const reminders = await setting.database.selectFrom('message').select(['kind', 'due']).where('organisation', '=', setting.organisation).where('kind', '!=', 'shift-taken').orderBy('due').execute()
    expect(reminders.map(({ kind, due }) => [kind, due.getTime()])).toEqual([['shift-7', instantAt('2027-03-08' as Day, 480, paris)], ['shift-1', instantAt('2027-03-14' as Day, 480, paris)], ['shift-thanks', instantAt('2027-03-16' as Day, 480, paris)]])
  })

  test('who is asked answers until the deadline, and not after; only she, and of two the first has the place', async () => {
    const [one, other, third] = [await somebody(1), await somebody(2), await somebody(3)]
    const asked = done(await invite(setting, place(one), coordinator)).shift
    const second = done(await invite(setting, place(other), coordinator)).shift
    expect(codes(await accept(setting, asked, third))).toEqual(['no-such-shift'])
    done(await accept(setting, second, other))
    expect(codes(await accept(setting, asked, one))).toEqual(['place-taken'])
    const late = done(await invite(setting, place(third, 'facilitator'), coordinator)).shift
    now = later(now, 48 * 60)
    expect(codes(await accept(setting, late, third))).toEqual(['too-late'])
  })

  test('nobody is asked, proposes herself or is put there who may not come, and each is told why', async () => {
    const her = await somebody(1)
    const young = await somebody(2, { isAdult: false, answeredForBy: her })
    const unchecked = await personWith(setting.database, setting.organisation, 'benevole3@example.org', 'fr')
    await giveRole(setting.database, setting.organisation, unchecked, 'volunteer')
    for (const act of [propose, (given: Setting, wanted: Parameters<typeof propose>[1]) => invite(given, wanted, coordinator), (given: Setting, wanted: Parameters<typeof propose>[1]) => put(given, wanted, coordinator)]) {
      expect(codes(await act(setting, place(unchecked)))).toEqual(['not-cleared'])
      expect(codes(await act(setting, place(young)))).toEqual(['nobody-answers'])
      expect(codes(await act(setting, place(her, 'driver')))).toEqual(['cannot-drive'])
      expect(codes(await act(setting, { ...place(her), day: '2027-03-21' as Day }))).toEqual(['no-such-half-day'])
    }
    expect([await states(), await written()]).toEqual([[], []])
  })

  test('when somebody cancels, her team and the coordinators are told at once, and the most suitable person is asked, then the next', async () => {
    const [her, lead, near, far] = [await somebody(1), await somebody(2), await somebody(3), await somebody(4, { commune: '37132', reach: 60 })]
    await comes(setting, her, 'coder', { ...morning, stop })
    await comes(setting, lead, 'lead', { ...morning, stop })
    const [mine] = await shiftsKept(setting.database, setting.organisation, { person: her })
    done(await cancelShift(setting, mine?.id ?? ('' as ShiftId), her))
    expect(await written()).toEqual(['teammate-off benevole2', 'teammate-off coordination'])
    await carryOnSearches(setting)
    expect(await states()).toEqual(['benevole1 coder cancelled', 'benevole2 lead accepted', 'benevole3 coder invited'])
    const [asked] = await shiftsKept(setting.database, setting.organisation, { person: near, states: ['invited'] })
    done(await decline(setting, asked?.id ?? ('' as ShiftId), near))
    await carryOnSearches(setting)
    expect((await states()).filter((state) => state.startsWith('benevole4'))).toEqual(['benevole4 coder invited'])
    now = later(now, 48 * 60 + 1)
    await carryOnSearches(setting)
    expect((await states()).filter((state) => state.startsWith('benevole4'))).toEqual(['benevole4 coder missed'])
    expect((await written()).at(-1)).toBe('search-in-vain coordination')
    expect(far).toBeTruthy()
  })

  test('on the evening before, three are asked at once; the first yes has the place and the others are told', async () => {
    const her = await somebody(1)
    await comes(setting, her, 'coder', { ...morning, stop })
    const others = [await somebody(2), await somebody(3), await somebody(4), await somebody(5)]
    now = instantAt('2027-03-14' as Day, 19 * 60, paris)
    const [mine] = await shiftsKept(setting.database, setting.organisation, { person: her })
    done(await cancelShift(setting, mine?.id ?? ('' as ShiftId), her))
    await carryOnSearches(setting)
    const asked = await shiftsKept(setting.database, setting.organisation, { stop, states: ['invited'] })
    expect([asked.length, others.length]).toEqual([3, 4])
    const [first] = asked
    done(await accept(setting, first?.id ?? ('' as ShiftId), first?.person ?? ('' as PersonId)))
    await carryOnSearches(setting)
    expect((await states()).filter((state) => / coder (invited|accepted|missed)/.test(state)).map((state) => state.split(' ')[2]).toSorted()).toEqual(['accepted', 'missed', 'missed'])
    expect((await written()).filter((line) => line.startsWith('shift-not-needed'))).toHaveLength(2)
  })

  test('who looks for a replacement comes until somebody takes it over, and then no more', async () => {
    const [her, other] = [await somebody(1), await somebody(2)]
    const mine = await comes(setting, her, 'coder', { ...morning, stop })
    expect(codes(await propose(setting, place(other)).then((outcome) => (outcome.ok ? accept(setting, outcome.shift, 'coordinator') : outcome)))).toEqual(['place-taken'])
    done(await seekAnother(setting, mine, her, true))
    const [open] = await shiftsKept(setting.database, setting.organisation, { person: other, states: ['proposed'] })
    done(await accept(setting, open?.id ?? ('' as ShiftId), 'coordinator'))
    expect(await states()).toEqual(['benevole1 coder cancelled', 'benevole2 coder accepted'])
    expect(await written()).toEqual(['shift-ended benevole1', 'shift-taken benevole2'])
  })

  test('who is under 18 does not come without the adult who answers for her', async () => {
    const mother = await somebody(1)
    const young = await somebody(2, { isAdult: false, answeredForBy: mother })
    const hers = await comes(setting, mother, 'lead', { ...morning, stop })
    await comes(setting, young, 'coder', { ...morning, stop })
    done(await cancelShift(setting, hers, mother))
    expect(await states()).toEqual(['benevole1 lead cancelled', 'benevole2 coder cancelled'])
    expect((await written()).filter((line) => line.includes('benevole2'))).toEqual(['shift-ended benevole2'])
  })

  test('somebody whose check ends before the day may come until then, and not after', async () => {
    const her = await personWith(setting.database, setting.organisation, 'benevole9@example.org', 'fr')
    await giveRole(setting.database, setting.organisation, her, 'volunteer')
    await checked(setting, her, { until: '2027-03-16' as Day })
    const at = (day: string) => ({ stop, day: day as Day, half: 'morning' as const, person: her, role: 'coder' as const })
    expect([codes(await put(setting, at('2027-03-16'), coordinator)), codes(await put(setting, at('2027-03-17'), coordinator))]).toEqual([[], ['not-cleared']])
  })

  test('who comes to a half day that is no more is told so, in the coordinator’s words; nobody else is looked for', async () => {
    const [her, other] = [await somebody(1), await somebody(2)]
    await comes(setting, her, 'coder', { ...morning, stop })
    await comes(setting, her, 'lead', { ...morning, stop, half: 'afternoon' })
    done(await invite(setting, place(other, 'lead'), coordinator))
    const slots = await setting.database.selectFrom('slot').select('id').where('stop', '=', stop).where('day', '=', monday).orderBy('range').execute()
    await setting.database.updateTable('slot').set({ is_cancelled: true }).where('id', 'in', slots.slice(0, 2).map(({ id }) => id)).execute()
    await setting.database.transaction().execute((transaction) => settleShifts(transaction, setting, stop, 'La route est coupée.'))
    await carryOnSearches(setting)
    expect(await states()).toEqual(['benevole1 coder cancelled', 'benevole1 lead accepted', 'benevole2 lead cancelled'])
    const told = await setting.database.selectFrom('message').select(['kind', 'to_email', 'facts']).where('organisation', '=', setting.organisation).where('kind', 'in', ['shift-ended', 'shift-not-needed', 'search-in-vain']).orderBy('kind').execute()
    expect(told.map(({ kind, to_email, facts }) => [kind, to_email, (facts as { because: string }).because])).toEqual([['shift-ended', 'benevole1@example.org', 'La route est coupée.'], ['shift-not-needed', 'benevole2@example.org', 'La route est coupée.']])
  })

  test('who comes to a half day that begins later comes then', async () => {
    const her = await somebody(1)
    const mine = await comes(setting, her, 'coder', { ...morning, stop })
    const { id } = await setting.database.selectFrom('slot').select('id').where('stop', '=', stop).where('day', '=', monday).orderBy('range').executeTakeFirstOrThrow()
    await setting.database.updateTable('slot').set({ is_cancelled: true }).where('id', '=', id).execute()
    await setting.database.transaction().execute((transaction) => settleShifts(transaction, setting, stop, ''))
    const [shift] = await shiftsKept(setting.database, setting.organisation, { id: mine })
    expect([shift?.state, shift?.range]).toEqual(['accepted', { from: instantAt(monday, 9 * 60 + 40, paris), until: instantAt(monday, 11 * 60 + 10, paris) }])
  })

  test('who erases herself comes no more: her team is told, somebody is looked for, and the hours she gave stay', async () => {
    const [her, lead] = [await somebody(1), await somebody(2)]
    await comes(setting, her, 'coder', { ...morning, stop })
    await comes(setting, her, 'coder', { ...morning, stop, day: '2027-03-19' as Day })
    await comes(setting, lead, 'lead', { ...morning, stop, day: '2027-03-19' as Day })
    now = instantAt('2027-03-16' as Day, 12 * 60, paris)
    expect(await eraseAddress(setting, { email: 'benevole1@example.org', cancelsComing: true })).toEqual({ is: 'erased', cancelled: 0 })
    const left = await shiftsKept(setting.database, setting.organisation, { stop })
    expect(left.map(({ person, day, role, state, minutes }) => [person, day, role, state, minutes])).toEqual([[undefined, monday, 'coder', 'accepted', 160], [lead, '2027-03-19', 'lead', 'accepted', 160]])
    expect((await written()).filter((line) => line.startsWith('teammate-off'))).toEqual(['teammate-off benevole2', 'teammate-off coordination'])
  })

  test('a class whose team is not complete is told to the coordinators seven days before, once, and again when it lacks something else', async () => {
    const { id: slot, seats } = await setting.database.selectFrom('slot').select(['id', 'seats']).where('stop', '=', stop).orderBy('range').executeTakeFirstOrThrow()
    await setting.database.insertInto('booking').values({ organisation: setting.organisation, id: randomUUID(), slot, seats, state: 'confirmed', held_until: null, pupils: 20, adults: 2, levels: ['GS'], workshop: 'premier-clin-d-oeil', workshop_title: 'Premier clin d’œil', school_name: 'École de démonstration 1', school_uai: null, school_commune: null, teacher_name: 'une enseignante', teacher_email: 'ecole1@example.org' }).execute()
    now = instantAt('2027-03-07' as Day, 12 * 60, paris)
    await sweepTeam(setting)
    expect(await written()).toEqual([])
    now = instantAt('2027-03-08' as Day, 12 * 60, paris)
    await sweepTeam(setting)
    await sweepTeam(setting)
    expect(await written()).toEqual(['session-unready coordination'])
    await comes(setting, await somebody(1), 'lead', { ...morning, stop })
    await sweepTeam(setting)
    await comes(setting, await somebody(2), 'facilitator', { ...morning, stop })
    await sweepTeam(setting)
    expect((await written()).filter((line) => line.startsWith('session'))).toEqual(['session-unready coordination', 'session-unready coordination'])
    const lacks = await setting.database.selectFrom('message').select('facts').where('organisation', '=', setting.organisation).where('kind', '=', 'session-unready').orderBy('created').execute()
    expect(lacks.map(({ facts }) => (facts as { lacks: unknown }).lacks)).toEqual([[{ is: 'no-cleared-adult' }], [{ is: 'too-few', needed: 2, there: 1 }]])
  })

  test('each morning the coordinators are told, once, of what came since the one before and waits for them; of nothing, nothing', async () => {
    const { database, organisation } = setting
    const her = await somebody(1)
    const joined = await personWith(database, organisation, 'nouvelle@example.org', 'fr')
    await giveRole(database, organisation, joined, 'volunteer')
    await keepProfile(database, organisation, joined, profile, now)
    done(await propose(setting, place(her)))
    await database.insertInto('request').values({ organisation, id: randomUUID(), commune: 'Loches', who: 'la mairie', email: 'mairie@example.org' }).execute()
    const came = async (day: string, hour: number) => {
      const at = new Date(instantAt(day as Day, hour * 60, paris))
      await database.updateTable('shift').set({ created: at }).execute()
      await database.updateTable('teammate').set({ since: at }).execute()
      await database.updateTable('request').set({ created: at }).execute()
    }
    const told = async (day: string, hour: number) => {
      now = instantAt(day as Day, hour * 60, paris)
      await sweepTeam(setting)
      return (await written()).length
    }
    await came('2027-02-04', 9)
    expect([await told('2027-02-05', 7), await told('2027-02-05', 8), await told('2027-02-05', 17), await told('2027-02-06', 9)]).toEqual([0, 1, 1, 1])
    const [message] = await messagesKept(database, organisation, now, 1)
    if (!message) throw new Error('nothing is written')
    expect([message.kind, message.facts]).toEqual(['desk-news', { news: { proposed: 1, joined: 1, requests: 1 } }])
    for (const text of ['Demi-journées pour lesquelles quelqu’un se propose : 1', 'Personnes arrivées dans l’équipe, à vérifier : 1', 'Communes qui demandent le camion : 1', 'https://camion.example.org/bureau/aujourd-hui']) expect(asMail(setting, message).text).toContain(text)
    await came('2027-02-08', 8)
    done(await accept(setting, (await shiftsKept(database, organisation, { stop }))[0]?.id as ShiftId, 'coordinator'))
    await checked(setting, joined)
    await database.updateTable('request').set({ state: 'answered' }).execute()
    expect(await told('2027-02-09', 9)).toBe(2)
    expect((await written()).filter((line) => line.startsWith('desk'))).toEqual(['desk-news coordination'])
  })

  test('thirty days before she is cleared no longer, she and the coordinators are told, once; a new check is told of at its own end', async () => {
    const her = await personWith(setting.database, setting.organisation, 'benevole9@example.org', 'fr')
    await giveRole(setting.database, setting.organisation, her, 'volunteer')
    await checked(setting, her, { until: '2027-03-20' as Day })
    const told = async (day: string) => {
      now = instantAt(day as Day, 12 * 60, paris)
      await sweepTeam(setting)
      return (await written()).length
    }
    expect([await told('2027-02-17'), await told('2027-02-18'), await told('2027-02-19')]).toEqual([0, 2, 2])
    expect(await written()).toEqual(['check-ends benevole9', 'check-ends-of coordination'])
    await checked(setting, her, { seen: '2027-03-01' as Day, until: '2027-06-30' as Day })
    expect([await told('2027-03-15'), await told('2027-05-31')]).toEqual([2, 4])
  })

  test('nobody but her, or a coordinator, cancels; and nobody once it has begun', async () => {
    const [her, other] = [await somebody(1), await somebody(2)]
    const mine = await comes(setting, her, 'coder', { ...morning, stop })
    expect(codes(await cancelShift(setting, mine, other))).toEqual(['no-such-shift'])
    now = instantAt(monday, 9 * 60, paris)
    expect(codes(await cancelShift(setting, mine, her))).toEqual(['over'])
    expect(await states()).toEqual(['benevole1 coder accepted'])
  })
})
