import type { PinProblem } from '../common/pin-rules.ts'
import type { Locale } from './locale.ts'

/** What `camion pin` says. */
export type PinWords = {
  readonly help: string
  readonly newPin: string
  readonly again: string
  readonly set: string
  readonly taken: string
  readonly notTheSame: string
  readonly givenUp: string
  readonly noPin: string
  readonly unreadable: string
  copied(file: string): string
  unknown(said: string): string
  missingFile(command: 'copy' | 'take'): string
  problem(problem: PinProblem): string
  notAPin(file: string): string
  notKept(folder: string, said: string): string
}

const en: PinWords = {
  help: `camion pin COMMAND [--folder FOLDER]

The facilitator's PIN of the kiosk on this machine, for who has forgotten it, or wants the same on several.
Type it as the user the kiosk runs as. The kiosk may run meanwhile.
  set         asks for a new PIN twice, or reads it from a pipe; wrong tries and waits are forgotten
  copy FILE   writes what opens to the same PIN into a file, for another kiosk; the PIN itself is not in it
  take FILE   takes such a file: the PIN of that kiosk is this one's too
  --folder    where the kiosk keeps what it keeps, if not in its usual place

Keep that file as you keep a key: who has it and much time finds the PIN.

Exit code: 0 when it is done, 2 when it could not be.`,
  newPin: 'New PIN, 4 to 8 digits (not shown): ',
  again: 'Once more: ',
  set: 'The PIN is set.',
  taken: 'The PIN is taken: this kiosk opens like the other.',
  notTheSame: 'Those were two different PINs. Nothing was changed.',
  givenUp: 'Nothing was changed.',
  noPin: 'This kiosk has no PIN yet. Set one: camion pin set',
  unreadable: "This kiosk's PIN can't be read. Set a new one: camion pin set",
  copied: (file) => `${file} is written. On the other kiosk: camion pin take FILE`,
  unknown: (said) => `camion pin does not know "${said}". See camion pin --help.`,
  missingFile: (command) => `Which file? Say: camion pin ${command} FILE`,
  problem: (problem) =>
    ({
      'too-short': 'A PIN has 4 digits at least. Nothing was changed.',
      'not-digits': 'A PIN is made of 4 to 8 digits. Nothing was changed.',
      'too-easy': 'A child finds that PIN: no same digits, no runs like 1234, nothing said twice, no year. Nothing was changed.',
    })[problem],
  notAPin: (file) => `${file} holds no PIN: it is written by camion pin copy, or from the kiosk's menu as camion-pin.json.`,
  notKept: (folder, said) => `${folder} did not take the PIN: ${said}`,
}

const fr: PinWords = {
  help: `camion pin COMMANDE [--folder DOSSIER]

Le code de l'animatrice du poste de cette machine, pour qui l'a oublié, ou veut le même sur plusieurs.
À taper avec le compte du poste. Le poste peut rester allumé.
  set            demande deux fois un nouveau code, ou le lit dans un tube ; essais ratés et attentes sont oubliés
  copy FICHIER   écrit dans un fichier ce que le même code ouvre, pour un autre poste ; le code lui-même n'y est pas
  take FICHIER   prend un tel fichier : le code de l'autre poste est aussi celui de ce poste
  --folder       où le poste garde ce qu'il garde, si ce n'est pas à l'endroit habituel

Gardez ce fichier comme une clé : qui l'a, et beaucoup de temps, trouve le code.

Code de sortie : 0 si c'est fait, 2 sinon.`,
  newPin: 'Nouveau code, 4 à 8 chiffres (rien ne s’affiche) : ',
  again: 'Encore une fois : ',
  set: 'Le code est enregistré.',
  taken: "Le code est repris : ce poste s'ouvre comme l'autre.",
  notTheSame: "C'étaient deux codes différents. Rien n'a changé.",
  givenUp: "Rien n'a changé.",
  noPin: "Ce poste n'a pas encore de code. Choisissez-en un : camion pin set",
  unreadable: 'Le code de ce poste ne peut pas être lu. Choisissez-en un nouveau : camion pin set',
  copied: (file) => `${file} est écrit. Sur l'autre poste : camion pin take FICHIER`,
  unknown: (said) => `camion pin ne connaît pas « ${said} ». Voir camion pin --help.`,
  missingFile: (command) => `Quel fichier ? Dites : camion pin ${command} FICHIER`,
  problem: (problem) =>
    ({
      'too-short': "Un code a au moins 4 chiffres. Rien n'a changé.",
      'not-digits': "Un code est fait de 4 à 8 chiffres. Rien n'a changé.",
      'too-easy': "Un enfant trouve ce code : ni chiffres tous pareils, ni suite comme 1234, ni moitié répétée, ni année. Rien n'a changé.",
    })[problem],
  notAPin: (file) => `${file} ne contient pas de code : ce fichier s'écrit par camion pin copy, ou depuis le menu du poste (camion-pin.json).`,
  notKept: (folder, said) => `${folder} n'a pas pris le code : ${said}`,
}

export const pinWords: Readonly<Record<Locale, PinWords>> = { fr, en }
