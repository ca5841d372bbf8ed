export type BookingDone = 'enregistre' | 'effectif' | 'creneau'

/** Where each page is, and where each form goes: the pages and the server agree on them here. */
export const addresses = {
  tour: '/',
  /** The stops after one. */
  tourAfter: (stop: string) => `/?apres=${encodeURIComponent(stop)}`,
  /** The stops near a commune, by its INSEE code. */
  near: (commune: string) => `/?commune=${encodeURIComponent(commune)}`,
  stop: (stop: string) => `/etapes/${encodeURIComponent(stop)}`,
  /** The same, short enough to be typed from a poster: the first eight digits of its id. */
  stopOnPoster: (stop: string) => `/e/${stop.slice(0, 8)}`,
  /** POST: keeps the slot, then leads to its form. */
  hold: (slot: string) => `/creneaux/${encodeURIComponent(slot)}/tenir`,
  /** GET: the form of a held slot, or the booking once it is made. POST: the form filled in. */
  booking: (booking: string) => `/reservations/${encodeURIComponent(booking)}`,
  /** The booking, which says what was just done to it. */
  bookingDone: (booking: string, done: BookingDone) => `/reservations/${encodeURIComponent(booking)}?fait=${done}`,
  /** POST: the head of the school agrees after all. */
  confirm: (booking: string) => `/reservations/${encodeURIComponent(booking)}/confirmer`,
  /** POST: another head-count. */
  headCount: (booking: string) => `/reservations/${encodeURIComponent(booking)}/effectif`,
  /** POST: the class does not come. */
  cancel: (booking: string) => `/reservations/${encodeURIComponent(booking)}/annuler`,
  /** GET: the other slots it may have. POST: one of them. */
  moveBooking: (booking: string) => `/reservations/${encodeURIComponent(booking)}/deplacer`,
  /** GET: the form of who wants to be told when a slot comes free. POST: the same, filled in. */
  joinWaiting: (stop: string) => `/etapes/${encodeURIComponent(stop)}/attente`,
  /** A class's place in the line. */
  waiting: (waiting: string) => `/attente/${encodeURIComponent(waiting)}`,
  /** POST: the class waits no more. */
  leaveWaiting: (waiting: string) => `/attente/${encodeURIComponent(waiting)}/quitter`,
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
  /** What a workshop has on paper: a page for the teacher, the volunteer coder's lesson, what is cut out of card. */
  workshopSheet: (workshop: string, kind: 'teacher' | 'lesson' | 'template') => `/ateliers/${encodeURIComponent(workshop)}/${{ teacher: 'fiche', lesson: 'cours', template: 'gabarit' }[kind]}.pdf`,
  /** The lesson on a large screen, one moment of it, counted from 1. */
  lesson: (workshop: string, moment = 1) => `/ateliers/${encodeURIComponent(workshop)}/cours${moment === 1 ? '' : `?moment=${moment}`}`,
  lessonScript: '/cours.js',
  look: '/look.css',
  /** @param back where to go once signed in: a path of ours */
  signIn: (back?: string) => (back === undefined ? '/connexion' : `/connexion?vers=${encodeURIComponent(back)}`),
  /** GET: a page with a button. POST: the button. */
  signInLink: (token: string, back?: string) => `/connexion/lien/${encodeURIComponent(token)}${back === undefined ? '' : `?vers=${encodeURIComponent(back)}`}`,
  /** POST: the code of the mail. */
  signInCode: '/connexion/code',
  /** The passkeys of whoever is signed in. */
  passkeys: '/connexion/cles',
  passkeyScript: '/passkey.js',
  /** POST */
  signOut: '/deconnexion',
  /** The bookings of whoever is signed in. */
  mine: '/mes-reservations',
  /** GET: what a day aboard is like, and the form of who would like to join. POST: a link to go on with. */
  volunteers: '/benevoles',
  /** GET: what somebody of the team says of herself. POST: the same, changed; whoever joins becomes a volunteer by it. */
  profile: '/benevoles/moi',
  /** The same, for who joins and has accepted the code of conduct a moment ago. */
  profileToJoin: '/benevoles/moi?conduite=oui',
  /** GET: when she can come. POST: the same, changed. */
  availability: '/benevoles/moi/disponibilites',
  /** POST: the .ics file of her own calendar, of which only the times are kept; or none any more. */
  ownCalendar: '/benevoles/moi/agenda',
  forgetOwnCalendar: '/benevoles/moi/agenda/oublier',
  /** The days of whoever works with the truck: asked, to come, over. */
  myDays: '/mes-jours',
  /** The team of a day of hers. */
  myDay: (shift: string) => `/mes-jours/${encodeURIComponent(shift)}`,
  /** POST: how she comes to it. */
  myTravel: (shift: string) => `/mes-jours/${encodeURIComponent(shift)}/trajet`,
  /** POST: what she does about a day of hers. */
  myDayDo: (shift: string, act: 'accepter' | 'decliner' | 'annuler' | 'chercher' | 'garder') => `/mes-jours/${encodeURIComponent(shift)}/${act}`,
  /** POST: she would like a place of a half day. */
  propose: '/mes-jours/proposer',
  /** The hours she gave, certified. */
  certificate: '/mes-jours/attestation.pdf',
  /** Of one year. */
  certificateOf: (year: number) => `/mes-jours/attestation.pdf?annee=${year}`,
  /** Her days as a calendar to subscribe to: who has its address has it. */
  myCalendar: (key: string) => `/mes-jours/agenda/${encodeURIComponent(key)}.ics`,
  /** What is kept of whoever is signed in. */
  data: '/mes-donnees',
  /** The same, to take along. */
  dataFile: '/mes-donnees/mes-donnees.json',
  /** GET: what would be erased. POST: it is. */
  eraseMe: '/mes-donnees/effacer',
  desk: {
    season: '/bureau',
    /** Some weeks of a season, day by day. */
    weeks: (season: string, from: string) => `/bureau?saison=${season}&du=${from}`,
    timelineScript: '/calendrier.js',
    newStop: '/bureau/etapes/nouvelle',
    stop: (stop: string) => `/bureau/etapes/${encodeURIComponent(stop)}`,
    editStop: (stop: string) => `/bureau/etapes/${encodeURIComponent(stop)}/modifier`,
    /** GET: what it would break to begin on another day, with another truck or the same. */
    moveStop: (stop: string, first: string, truck: string) => `/bureau/etapes/${encodeURIComponent(stop)}/modifier?du=${first}&camion=${encodeURIComponent(truck)}`,
    copyStop: (stop: string) => `/bureau/etapes/nouvelle?copie=${encodeURIComponent(stop)}`,
    /** POST */
    stopDo: (stop: string, act: 'publier' | 'depublier') => `/bureau/etapes/${encodeURIComponent(stop)}/${act}`,
    /** GET: what it would break. POST: it is done. */
    cancelStop: (stop: string) => `/bureau/etapes/${encodeURIComponent(stop)}/annuler`,
    cancelDay: (stop: string, day: string) => `/bureau/etapes/${encodeURIComponent(stop)}/jours/${day}/annuler`,
    /** POST */
    openDay: (stop: string, day: string) => `/bureau/etapes/${encodeURIComponent(stop)}/jours/${day}/ouvrir`,
    cancelSlot: (slot: string) => `/bureau/creneaux/${encodeURIComponent(slot)}/annuler`,
    /** POST */
    slotDo: (slot: string, act: 'garder' | 'rendre' | 'retablir') => `/bureau/creneaux/${encodeURIComponent(slot)}/${act}`,
    trucks: '/bureau/camions',
    /** GET: the form of a truck as it is. POST: the same, changed. */
    truck: (truck: string) => `/bureau/camions/${encodeURIComponent(truck)}`,
    bookings: '/bureau/reservations',
    booking: (booking: string) => `/bureau/reservations/${encodeURIComponent(booking)}`,
    /** POST: what a coordinator does about a booking. */
    bookingDo: (booking: string, act: 'effectif' | 'deplacer' | 'confirmer' | 'annuler') => `/bureau/reservations/${encodeURIComponent(booking)}/${act}`,
    waiting: '/bureau/attente',
    /** POST: a class is taken off the waiting list. */
    takeOff: (waiting: string) => `/bureau/attente/${encodeURIComponent(waiting)}/retirer`,
    /** POST: a free slot is offered to a class that is not the first of the line. */
    offerSlot: (waiting: string) => `/bureau/attente/${encodeURIComponent(waiting)}/proposer`,
    requests: '/bureau/demandes',
    /** POST */
    request: (request: string) => `/bureau/demandes/${encodeURIComponent(request)}`,
    messages: '/bureau/messages',
    message: (message: string) => `/bureau/messages/${encodeURIComponent(message)}`,
    /** POST: one that was given up is tried anew. */
    sendAgain: (message: string) => `/bureau/messages/${encodeURIComponent(message)}/renvoyer`,
    settings: '/bureau/reglages',
    /** GET: whose data? POST: what is kept of an address. */
    data: '/bureau/donnees',
    /** POST: the same as a file for them. */
    dataFile: '/bureau/donnees/fichier',
    /** POST */
    eraseData: '/bureau/donnees/effacer',
    /** Who works with the truck, and as what. */
    team: '/bureau/equipe',
    /** What needs the coordinator today. */
    today: '/bureau/aujourd-hui',
    /** Everybody who works with the truck, with checks and days. */
    people: '/bureau/benevoles',
    person: (person: string) => `/bureau/benevoles/${encodeURIComponent(person)}`,
    /** POST: a document was seen. */
    addCheck: (person: string) => `/bureau/benevoles/${encodeURIComponent(person)}/verifier`,
    /** GET: which days it takes away. POST: it counts no longer. */
    endCheck: (check: string) => `/bureau/verifications/${encodeURIComponent(check)}/retirer`,
    /** POST: the hours that somebody gave, where they are not those of the plan. */
    countHours: (shift: string) => `/bureau/jours/${encodeURIComponent(shift)}/heures`,
    /** Who is needed when, and who comes. */
    planning: '/bureau/planning',
    /** Who suits a place of a half day, and why. */
    place: (stop: string, day: string, half: string, role: string) => `/bureau/planning/${encodeURIComponent(stop)}/${day}/${half}/${role}`,
    /** What the season came to. */
    report: '/bureau/bilan',
    /** The same on paper, and as a table. */
    reportPdf: '/bureau/bilan.pdf',
    reportCsv: '/bureau/bilan.csv',
    /** Who did what. */
    journal: '/bureau/journal',
    /** POST: the official file of school holidays, shown before it is kept. */
    /** POST */
    adults: '/bureau/reglages/adultes',
    /** POST: the usual numbers again. */
    usualAdults: '/bureau/reglages/adultes/habituels',
    /** POST: how many days a check counts. */
    checkLengths: '/bureau/reglages/verifications',
    /** POST: the usual lengths again. */
    usualCheckLengths: '/bureau/reglages/verifications/habituelles',
    calendarFile: '/bureau/reglages/calendrier',
    /** POST: what was shown is kept. */
    keepCalendar: '/bureau/reglages/calendrier/garder',
    /** POST: back to the table that comes with us. */
    forgetCalendar: '/bureau/reglages/calendrier/retirer',
    /** Tables for a spreadsheet. */
    table: (table: 'reservations' | 'creneaux' | 'etapes' | 'demandes') => `/bureau/tableaux/${table}.csv`,
    /** GET: which file it takes. POST: the file, shown before it is kept. */
    stopsFile: '/bureau/tableaux/etapes',
    /** POST: what was shown is kept. */
    keepStops: '/bureau/tableaux/etapes/garder',
    /** The stops a facilitator works at. */
    work: '/bureau/mes-etapes',
    /** What the truck takes along for a day of a stop. */
    roadBook: (stop: string, day: string) => `/bureau/etapes/${encodeURIComponent(stop)}/feuille-de-route/${day}.json`,
    daySheet: (stop: string, day: string) => `/bureau/etapes/${encodeURIComponent(stop)}/feuille-du-jour/${day}.pdf`,
  },
} as const
