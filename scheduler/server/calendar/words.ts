import type { Locale } from '../../web/words/words.ts'

/** What calendars say, in French. `{{name}}` becomes the value of that name. */
const fr = {
  tour: 'Les étapes du camion – {{organisation}}',
  stop: 'Le camion {{atCommune}}',
  stopMore: 'Les créneaux de cette étape\u00a0: {{address}}',
  stopCancelled: 'Cette étape est annulée.',
  booking: 'Notre classe au camion\u00a0: {{workshop}}',
  class: 'Classe\u00a0: {{levels}}, {{pupils}} élèves',
  classOfOne: 'Classe\u00a0: {{levels}}, 1 élève',
  ulis: 'ULIS',
  workshop: 'Atelier\u00a0: {{workshop}}',
  where: 'Lieu\u00a0: {{place}}',
  access: 'Pour venir\u00a0: {{access}}',
  asked: 'Le créneau vous est gardé. Il manque l’accord de la direction.',
  cancelled: 'La réservation est annulée\u00a0: la classe ne vient pas.',
  tomorrow: 'Demain\u00a0: {{what}}',
}

export type CalendarWords = typeof fr

const en: CalendarWords = {
  tour: 'Stops of the truck – {{organisation}}',
  stop: 'The truck {{atCommune}}',
  stopMore: 'The slots of this stop: {{address}}',
  stopCancelled: 'This stop is cancelled.',
  booking: 'Our class at the truck: {{workshop}}',
  class: 'Class: {{levels}}, {{pupils}} pupils',
  classOfOne: 'Class: {{levels}}, 1 pupil',
  ulis: 'ULIS',
  workshop: 'Workshop: {{workshop}}',
  where: 'Place: {{place}}',
  access: 'How to come: {{access}}',
  asked: 'The slot is kept for you. The head of the school has still to agree.',
  cancelled: 'The booking is cancelled: the class does not come.',
  tomorrow: 'Tomorrow: {{what}}',
}

export const calendarWords: Readonly<Record<Locale, CalendarWords>> = { fr, en }

/** `à Tours`, `au Mans`, `aux Avirons`, `à La Rochelle`: French melts the article of a commune’s name into the word before it. */
export function atCommune(name: string, locale: Locale): string {
  if (locale === 'en') return `in ${name}`
  const [, article, rest] = /^(Les?) (.+)$/.exec(name) ?? []
  if (article === undefined || rest === undefined) return `à ${name}`
  return `${article === 'Le' ? 'au' : 'aux'} ${rest}`
}
