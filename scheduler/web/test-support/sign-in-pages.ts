import type { Day } from '../../domain/time.ts'
import type { OnEveryPage, PageModel } from '../page-models.ts'

/** The pages of signing in and of the team, with something in each corner. */
export function signInSamples(everywhere: OnEveryPage): Readonly<Record<string, PageModel>> {
  const signedIn = { ...everywhere, signedIn: { isCoordinator: true, isFacilitator: true, isVolunteer: false } }
  const day = '2027-03-15' as Day
  const visit = { commune: 'Tours', place: 'place Anatole-France', stop: 'tours', day, from: '09:00', until: '10:00', length: 'short', seats: 24 } as const
  return {
    'sign-in': { ...everywhere, page: 'sign-in', hasPasskeys: true, email: '', problems: [] },
    'sign-in-wrong': { ...everywhere, page: 'sign-in', hasPasskeys: false, email: 'ecole', back: '/mes-reservations', problems: [{ field: 'email', code: 'not-email' }] },
    'sign-in-too-often': { ...everywhere, page: 'sign-in', hasPasskeys: false, email: 'ecole1@example.org', problems: [{ field: 'email', code: 'too-often', again: '10:45' }] },
    'sign-in-sent': { ...everywhere, page: 'sign-in-sent', joins: false, minutes: 10, email: 'ecole1@example.org', problems: [{ field: 'code', code: 'wrong' }] },
    'sign-in-link': { ...everywhere, page: 'sign-in-link', token: 'abc', back: '/bureau' },
    'sign-in-sent-to-join': { ...everywhere, page: 'sign-in-sent', joins: true, minutes: 10, email: 'benevole@example.org', back: '/benevoles/moi', problems: [] },
    'sign-in-over': { ...everywhere, page: 'sign-in-over', joins: false },
    passkeys: { ...signedIn, page: 'passkeys', hasPasskeys: true, keys: [{ id: 'une-cle', since: day }] },
    'passkeys-none': { ...signedIn, page: 'passkeys', hasPasskeys: false, keys: [] },
    mine: { ...signedIn, page: 'mine', email: 'ecole1@example.org', bookings: [{ booking: 'une-reservation', state: 'confirmed', isPast: false, school: 'École de démonstration 1', visit }, { booking: 'une-autre', state: 'cancelled', isPast: true, school: '', visit: { ...visit, from: '10:10', until: '11:10' } }] },
    'mine-none': { ...everywhere, page: 'mine', email: 'ecole1@example.org', bookings: [] },
    team: {
      ...signedIn,
      page: 'team',
      members: [
        { person: 'une', email: 'animation@example.org', isSelf: false, roles: ['facilitator'] },
        { person: 'autre', email: 'coordination@example.org', isSelf: true, roles: ['coordinator', 'facilitator'] },
      ],
      signInAddress: 'https://camion.example.org/connexion',
      values: { email: '', role: 'facilitator' },
      problems: [{ field: 'role', code: 'last-coordinator' }],
      notice: { is: 'invited', email: 'animation@example.org' },
    },
    journal: { ...signedIn, page: 'journal', deeds: [{ at: { day, time: '09:00' }, email: 'coordination@example.org', what: 'role-given', about: { is: 'person', email: 'animation@example.org', role: 'facilitator' } }, { at: { day, time: '08:59' }, what: 'something-else', about: { is: 'stop', id: 'une' } }] },
    'journal-none': { ...signedIn, page: 'journal', deeds: [] },
  }
}
