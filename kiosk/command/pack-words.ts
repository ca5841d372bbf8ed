import type { Locale } from './locale.ts'

export type PackWords = {
  readonly help: string
  unknown(said: string): string
  noPack(id: string, all: string): string
  pack(id: string, steps: number, goals: number, faults: number): string
  slips(accepted: number, all: number): string
  wrong(count: number): string
  badId: string
  isThere(id: string): string
  begun(id: string): string
  notWritten(said: string): string
}

export const packWords: Record<Locale, PackWords> = {
  en: {
    help: `camion pack check [ID]
camion pack new ID

The first reads through every workshop (workshops/packs), or one of them: its texts, its blocks, its goals and what meets them.
With an ID it also lists which slips of the hand the judge takes for done: read them.
The second begins a workshop in workshops/packs/ID, to be filled in: docs/write-a-workshop.md.

Exit code: 0 when all is right, 2 when something is not.`,
    unknown: (said) => `“${said}” is not known here. See camion pack --help.`,
    noPack: (id, all) => `There is no workshop “${id}”. There are: ${all}`,
    pack: (id, steps, goals, faults) => `${id}: ${steps} steps, ${goals} goals, ${faults === 0 ? 'right' : faults === 1 ? 'one thing is not right' : `${faults} things are not right`}`,
    slips: (accepted, all) => `${accepted} slips of ${all} meet every goal all the same:`,
    badId: 'How is it called? Small letters and hyphens: camion pack new my-workshop',
    isThere: (id) => `There is a workshop “${id}” already.`,
    begun: (id) => `workshops/packs/${id} is begun. Fill it in (docs/write-a-workshop.md), then: camion pack check ${id}`,
    notWritten: (said) => `It can’t be written: ${said}`,
    wrong: (count) => `${count === 1 ? 'A workshop is' : `${count} workshops are`} not ready for children: see above.`,
  },
  fr: {
    help: `camion pack check [ID]
camion pack new ID

La première relit tous les ateliers (workshops/packs), ou l’un d’eux : ses textes, ses blocs, ses buts et ce qui les atteint.
Avec un ID, elle dit aussi quelles maladresses le juge accepte : lisez-les.
La seconde commence un atelier dans workshops/packs/ID, à remplir : docs/write-a-workshop.md.

Code de sortie : 0 si tout va bien, 2 sinon.`,
    unknown: (said) => `« ${said} » n’est pas connu ici. Voyez camion pack --help.`,
    noPack: (id, all) => `Il n’y a pas d’atelier « ${id} ». Il y a : ${all}`,
    pack: (id, steps, goals, faults) => `${id} : ${steps} étapes, ${goals} buts, ${faults === 0 ? 'tout va bien' : faults === 1 ? 'une chose ne va pas' : `${faults} choses ne vont pas`}`,
    slips: (accepted, all) => `${accepted} maladresses sur ${all} atteignent quand même tous les buts :`,
    badId: 'Comment s’appelle-t-il ? Des minuscules et des tirets : camion pack new mon-atelier',
    isThere: (id) => `Il y a déjà un atelier « ${id} ».`,
    begun: (id) => `workshops/packs/${id} est commencé. Remplissez-le (docs/write-a-workshop.md), puis : camion pack check ${id}`,
    notWritten: (said) => `Impossible de l’écrire : ${said}`,
    wrong: (count) => `${count === 1 ? 'Un atelier n’est pas prêt' : `${count} ateliers ne sont pas prêts`} pour des enfants : voyez ci-dessus.`,
  },
}
