import type { CommuneCode } from '../../domain/ids.ts'
import type { Day } from '../../domain/time.ts'
import type { JoinAreaPage, ProfileValues } from '../join/models.ts'

const day = '2027-03-15' as Day

const values: ProfileValues = { name: 'Une bénévole', phone: '06 00 00 00 00', isAdult: 'yes', answeredForBy: '', isExperienced: 'no', commune: 'Tours 37000', reach: '30', daysAMonth: '2', remark: '', needs: 'Un siège.', skills: ['electronics', 'french'], wishes: ['coder'] }

/** The pages of who joins, with something in each corner. */
export const joinSamples: Readonly<Record<string, JoinAreaPage>> = {
  join: { page: 'join', email: '', isAccepted: false, problems: [] },
  'join-wrong': { page: 'join', email: 'benevole', isAccepted: false, problems: [{ field: 'email', code: 'not-email' }, { field: 'conduct', code: 'not-accepted' }] },
  'join-too-often': { page: 'join', email: 'benevole@example.org', isAccepted: true, problems: [{ field: 'email', code: 'too-often', again: '10:45' }] },
  'profile-to-join': { page: 'profile', email: 'benevole@example.org', isOfTeam: false, asksConduct: true, hasTicked: false, values, problems: [{ field: 'commune', code: 'several-communes' }, { field: 'name', code: 'missing' }, { field: 'conduct', code: 'not-accepted' }], communes: { choices: [{ code: '37261' as CommuneCode, name: 'Tours', department: '37', postcodes: ['37000', '37100'] }], chosen: '' } },
  profile: { page: 'profile', email: 'benevole@example.org', isOfTeam: true, asksConduct: false, hasTicked: false, values, problems: [], notice: 'joined' },
  'profile-under-18': { page: 'profile', email: 'benevole@example.org', isOfTeam: true, asksConduct: false, hasTicked: false, values: { ...values, isAdult: 'no', answeredForBy: 'inconnue@example.org' }, problems: [{ field: 'answeredForBy', code: 'no-such-adult' }] },
  availability: { page: 'availability', today: day, week: { 1: ['morning'], 3: ['morning', 'afternoon'] }, days: [{ day, part: 'none' }, { day: '2027-03-16' as Day, part: 'both' }], values: { day: '', part: '' }, ownCalendar: { read: { day, time: '09:00' }, times: 12 }, problems: [], notice: 'week-kept' },
  'availability-none': { page: 'availability', today: day, week: {}, days: [], values: { day: '', part: '' }, problems: [] },
  'availability-wrong': { page: 'availability', today: day, week: {}, days: [], values: { day: '2027-02-30', part: 'none' }, ownCalendar: { read: { day, time: '09:00' }, times: 0 }, problems: [{ field: 'day', code: 'not-a-day' }, { field: 'part', code: 'missing' }, { field: 'file', code: 'tried-too-often', again: '10:45' }] },
}
