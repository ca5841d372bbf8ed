/** Where each page is, and where each form goes: the pages and the server agree on them here. */
export const addresses = {
  tour: '/',
  stop: (stop: string) => `/etapes/${encodeURIComponent(stop)}`,
  /** POST: keeps the slot, then leads to its form. */
  hold: (slot: string) => `/creneaux/${encodeURIComponent(slot)}/tenir`,
  /** GET: the form of a held slot, or the booking once it is made. POST: the form filled in. */
  booking: (booking: string) => `/reservations/${encodeURIComponent(booking)}`,
  /** POST: the head of the school agrees after all. */
  confirm: (booking: string) => `/reservations/${encodeURIComponent(booking)}/confirmer`,
  /** POST: another head-count. */
  headCount: (booking: string) => `/reservations/${encodeURIComponent(booking)}/effectif`,
  /** POST: the class does not come. */
  cancel: (booking: string) => `/reservations/${encodeURIComponent(booking)}/annuler`,
  /** GET: the form that asks for the truck. POST: the same, filled in. */
  ask: '/demander',
  whatHappens: '/a-bord',
  privacy: '/vie-privee',
  accessibility: '/accessibilite',
  /** Calendars to subscribe to. */
  tourCalendar: '/tournee.ics',
  stopCalendar: (stop: string) => `/etapes/${encodeURIComponent(stop)}/etape.ics`,
  bookingCalendar: (booking: string) => `/reservations/${encodeURIComponent(booking)}/reservation.ics`,
  poster: (stop: string, form: 'a3-1' | 'a3-2' | 'a4-1' | 'a4-2') => `/etapes/${encodeURIComponent(stop)}/affiche-${form}.pdf`,
  /** The papers of a class, to print. */
  classPack: (booking: string) => `/reservations/${encodeURIComponent(booking)}/dossier.pdf`,
  look: '/look.css',
  /** @param back where to go once signed in: a path of ours */
  signIn: (back?: string) => (back === undefined ? '/connexion' : `/connexion?vers=${encodeURIComponent(back)}`),
  /** POST */
  signOut: '/deconnexion',
  /** The bookings of whoever is signed in. */
  mine: '/mes-reservations',
  desk: {
    season: '/bureau',
    newStop: '/bureau/etapes/nouvelle',
    stop: (stop: string) => `/bureau/etapes/${encodeURIComponent(stop)}`,
    bookings: '/bureau/reservations',
    waiting: '/bureau/attente',
    requests: '/bureau/demandes',
    messages: '/bureau/messages',
    settings: '/bureau/reglages',
    /** The stops a facilitator works at. */
    work: '/bureau/mes-etapes',
  },
} as const
