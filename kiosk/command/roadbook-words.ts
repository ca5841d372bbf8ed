import type { RoadBookProblem } from '../../workshops/session/road-book.ts'
import type { Locale } from './locale.ts'

/** What `camion roadbook` says. */
export type RoadBookWords = {
  readonly help: string
  readonly demo: string
  readonly free: string
  readonly keptAside: string
  readonly notReady: string
  readonly long: string
  readonly unconfirmed: string
  readonly none: string
  readonly missingFile: string
  kiosks(count: number, zone: string): string
  pupils(count: number): string
  adults(count: number): string
  summary(classes: number, pupils: number): string
  problem(file: string, problem: RoadBookProblem): string
}

const en: RoadBookWords = {
  help: `camion roadbook FILE

Reads a road book, which the scheduler writes for one day of a stop, and prints the day:
which slots there are, who comes (level, pupils, adults) and for which workshop. It names nobody.

Exit code: 0 when it was read, 2 when it could not be.`,
  demo: 'Demonstration: nothing of this day is real.',
  free: 'free',
  keptAside: 'kept aside by the coordinator',
  notReady: 'not ready: this class can’t come aboard, ask the coordinator',
  long: 'two half groups',
  unconfirmed: 'the head of the school has still to agree',
  none: 'No slot on this day.',
  missingFile: 'Which road book? Say: camion roadbook FILE',
  kiosks: (count, zone) => `${count} ${count === 1 ? 'kiosk' : 'kiosks'} · clock of ${zone}`,
  pupils: (count) => `${count} ${count === 1 ? 'pupil' : 'pupils'}`,
  adults: (count) => `${count} ${count === 1 ? 'adult' : 'adults'}`,
  summary: (classes, pupils) => `${classes} ${classes === 1 ? 'class' : 'classes'}, ${pupils} ${pupils === 1 ? 'pupil' : 'pupils'}`,
  problem: (file, { reason, detail }) =>
    ({
      'not-json': `${file} is no road book, or it is cut short: ${detail}. Take it from the scheduler once more.`,
      'not-a-road-book': `${file} is not a road book: look at its "${detail}".`,
      newer: `${file} comes from a newer scheduler (format ${detail}). Update this machine.`,
      damaged: `${file} is damaged: its checksum does not agree with what is in it. Take it from the scheduler once more.`,
    })[reason],
}

const fr: RoadBookWords = {
  help: `camion roadbook FICHIER

Lit une feuille de route, que l'agenda écrit pour un jour d'une étape, et affiche la journée :
les créneaux, qui vient (niveau, élèves, adultes) et pour quel atelier. Elle ne nomme personne.

Code de sortie : 0 si elle a été lue, 2 sinon.`,
  demo: "Démonstration : rien de cette journée n'est réel.",
  free: 'libre',
  keptAside: 'gardé par la coordination',
  notReady: 'pas prête : cette classe ne peut pas monter à bord, voyez la coordination',
  long: 'deux demi-groupes',
  unconfirmed: 'accord de la direction attendu',
  none: 'Aucun créneau ce jour-là.',
  missingFile: 'Quelle feuille de route ? Dites : camion roadbook FICHIER',
  kiosks: (count, zone) => `${count} ${count === 1 ? 'poste' : 'postes'} · fuseau ${zone}`,
  pupils: (count) => `${count} ${count === 1 ? 'élève' : 'élèves'}`,
  adults: (count) => `${count} ${count === 1 ? 'adulte' : 'adultes'}`,
  summary: (classes, pupils) => `${classes} ${classes <= 1 ? 'classe' : 'classes'}, ${pupils} ${pupils <= 1 ? 'élève' : 'élèves'}`,
  problem: (file, { reason, detail }) =>
    ({
      'not-json': `${file} n'est pas une feuille de route, ou elle est coupée : ${detail}. Reprenez-la dans l'agenda.`,
      'not-a-road-book': `${file} n'est pas une feuille de route : regardez son champ « ${detail} ».`,
      newer: `${file} vient d'un agenda plus récent (format ${detail}). Mettez cette machine à jour.`,
      damaged: `${file} est abîmée : sa somme de contrôle ne correspond pas à son contenu. Reprenez-la dans l'agenda.`,
    })[reason],
}

export const roadBookWords: Readonly<Record<Locale, RoadBookWords>> = { fr, en }
