import type { HexRefusalReason } from '../../hardware/emulator/intel-hex.ts'
import type { CreationProblem } from '../../workshops/language/creation.ts'
import type { ReadingReason } from '../../workshops/language/reader.ts'
import type { ConnectionProblem } from '../common/connection.ts'
import type { InputProblem, Reach } from './inputs.ts'
import type { Locale } from './locale.ts'

/** Every sentence of the command line, each saying what happened and what to do. */
export type Words = {
  readonly help: string
  readonly runHelp: string
  readonly boardsHelp: string
  unknownCommand(name: string): string
  unknownOption(option: string): string
  badOption(option: string): string
  missingFile: string
  notMilliseconds(said: string): string
  unreadableFile(file: string, said: string): string
  unwritableFile(file: string, said: string): string
  creation(file: string, reason: Exclude<CreationProblem['reason'], 'blocks'>, detail: string): string
  block(file: string, reason: ReadingReason, type: string, id: string, detail: string): string
  image(file: string, line: number, reason: HexRefusalReason): string
  input(file: string, line: number, problem: InputProblem): string
  onlyEmulated(option: string): string
  connection(path: string, problem: ConnectionProblem): string
  firmwareSilent(file: string): string
  gone(path: string): string
  ran(title: string, milliseconds: number, changes: number): string
  ended(title: string): string
  noBoards: string
  board(path: string, name: string, state: string): string
  ready(firmware: string): string
  badBoardsOption(said: string): string
  cannotList(said: string): string
}

const reachIn = ({ least, most, isWhole }: Reach, or: string, to: string): string => `${least} ${isWhole ? or : to} ${most}`

const runOptions = '[--board emulated|PORT] [--firmware HEX] [--for MS] [--inputs FILE] [--trace FILE|-] [--parts]'

const en: Words = {
  help: `camion COMMAND

  run FILE        runs a saved creation on a board, plugged or emulated
  boards          lists the boards that are plugged, and their state
  roadbook FILE   prints the day that a road book tells of
  pin             sets the facilitator's PIN of this kiosk, or copies it to another
  pack check      reads through the workshops, and says what is not right in them

camion COMMAND --help says more.`,
  runHelp: `camion run FILE ${runOptions}

Runs a saved creation.
  --board emulated   on the Uno inside this program, as fast as it can (the default)
  --board PORT       on the board plugged at PORT, in real time
  --firmware HEX     what the emulated board carries instead of our firmware
  --for MS           how long, in ms; without it, until Ctrl-C (the emulated board then keeps to real time)
  --inputs FILE      what happens to the emulated object, a line each: a hand on a part {"t": ms, "part": "knob", "value": 0..100}
                     (a button 0|1, a distance 0..400 cm), or to a pin {"t": ms, "pin": "D2", "level": 0|1}, {"t": ms, "pin": "A0", "volts": 0..5}
  --trace FILE|-     each change of a pin, as lines {"t": ms since the start, "pin": "D13", "level": 0|1}; - prints them
  --parts            adds to the trace what each part shows: {"t": ms, "part": "arm", "state": 90} (a colour: [red, green, blue]);
                     and what the program says: {"t": ms, "said": "Hello!"}, "" when it says nothing any more

Exit code: 0 when it ran, 2 when it could not.`,
  boardsHelp: `camion boards

Lists the boards that are plugged, a line each: port, board, state.`,
  unknownCommand: (name) => `There is no command "${name}". camion --help lists them.`,
  unknownOption: (option) => `There is no option ${option}. See camion run --help.`,
  badOption: (option) => `The option ${option} is not written as it should be. See camion run --help.`,
  missingFile: 'Which creation? Say: camion run FILE',
  notMilliseconds: (said) => `--for takes a whole number of ms from 1 to 3600000, not "${said}".`,
  unreadableFile: (file, said) => `${file} can't be read: ${said}`,
  unwritableFile: (file, said) => `${file} can't be written: ${said}`,
  creation: (file, reason, detail) =>
    ({
      'not-json': `${file} is not JSON: ${detail}`,
      'not-a-creation': `${file} is not a creation: look at its "${detail}".`,
      newer: `${file} comes from a newer kiosk (format ${detail}). Update this one.`,
      'unknown-object': `${file} is for the object "${detail}", which this kiosk does not know.`,
    })[reason],
  block: (file, reason, type, id, detail) => {
    const where = `${file}, block ${type || '?'} (${id || 'no id'})`
    return {
      'not-blocks': `${file} has no blocks: "blocks" must hold Blockly's saved form.`,
      'unknown-block': `${where}: this kiosk does not know that block.`,
      'unknown-place': `${where}: this kiosk does not know its place ${detail}.`,
      'empty-place': `${where}: the place ${detail} is empty. Fill it.`,
      'does-not-fit': `${where}: it can't sit in the place ${detail}.`,
      'unknown-part': `${where}: the object has no part that can do this (${detail}).`,
      'unknown-box': `${where}: there is no box ${detail}.`,
      'unknown-message': `${where}: there is no message ${detail}.`,
      'unknown-my-block': `${where}: there is no picture ${detail} for a block of one's own.`,
      'unknown-choice': `${where}: ${detail} is not one of its choices.`,
      'not-a-whole-number': `${where}: ${detail} is not a whole number between -2147483648 and 2147483647.`,
      'not-a-note': `${where}: ${detail} is not a note from C4 to B5.`,
      'not-a-melody': `${where}: ${detail} is not a tune, written C4:2 R:1 E4:4.`,
      'too-long': `${where}: its text has more than ${detail} characters.`,
      'not-defined': `${where}: nothing says what the block ${detail} does.`,
      'defined-twice': `${where}: the block ${detail} is defined already.`,
      'calls-itself': `${where}: the block ${detail} leads back to itself.`,
      'nothing-may-follow': `${where}: it never ends, so nothing can hang under it.`,
      'too-many-blocks': `${where}: more than ${detail} blocks.`,
      'too-deep': `${where}: more than ${detail} blocks inside one another.`,
    }[reason]
  },
  image: (file, line, reason) => `${file}, line ${line}: not a program for an Uno (${reason}).`,
  input(file, line, problem) {
    const where = `${file}, line ${line}`
    switch (problem.reason) {
      case 'unreadable':
        return `${where}: ${problem.said}. An input is {"t": ms, "part": "knob", "value": 50}, {"t": ms, "pin": "D2", "level": 0|1} or {"t": ms, "pin": "A0", "volts": 0..5}.`
      case 'unknown-part':
        return `${where}: the object has no part "${problem.part}". A hand may play: ${problem.parts.join(', ') || 'none of its parts'}.`
      case 'only-acts':
        return `${where}: there is nothing to play on the part "${problem.part}". A hand may play: ${problem.parts.join(', ') || 'none of its parts'}.`
      case 'out-of-reach':
        return `${where}: the part "${problem.part}" takes ${reachIn(problem.reach, 'or', 'to')}, not ${problem.value}.`
    }
  },
  onlyEmulated: (option) => `${option} works with --board emulated only.`,
  connection: (path, problem) =>
    ({
      'port-not-found': `There is no board at ${path}. camion boards lists what is plugged.`,
      'port-busy': `${path} is held by another program. Close it (the kiosk, the Arduino IDE…), then try again.`,
      'port-forbidden': `This user may not use ${path}. On Linux: sudo usermod -aG dialout $USER, then log in again.`,
      'port-failed': `${path} did not open. Unplug the board, plug it again.`,
      'no-answer': `The board at ${path} does not speak Firmata. Put our firmware on it: docs/firmware.md.`,
      'old-firmware': `The board at ${path} carries our firmware of before. Prepare it: docs/firmware.md.`,
      'not-prepared': `Our firmware did not go onto the board at ${path}. Unplug it, plug it again, prepare it once more.`,
      'devices-fell': `The part that speaks with boards fell. Try again.`,
    })[problem],
  firmwareSilent: (file) => `The program in ${file} does not speak Firmata.`,
  gone: (path) => `The board at ${path} was unplugged.`,
  ran: (title, milliseconds, changes) => `"${title}" ran ${milliseconds} ms: the pins changed ${changes} times.`,
  ended: (title) => `"${title}" ended.`,
  noBoards: 'No board is plugged. The emulated one is always there: --board emulated.',
  board: (path, name, state) => `${path}  ${name}  ${state}`,
  ready: (firmware) => `ready (${firmware})`,
  badBoardsOption: (said) => `camion boards takes no "${said}". See camion boards --help.`,
  cannotList: (said) => `The system can't list its ports: ${said}. On Linux, udevadm (package udev) must be there.`,
}

const fr: Words = {
  help: `camion COMMANDE

  run FICHIER        exécute une création enregistrée sur une carte, branchée ou émulée
  boards             liste les cartes branchées et leur état
  roadbook FICHIER   affiche la journée que raconte une feuille de route
  pin                choisit le code de l'animatrice de ce poste, ou le copie vers un autre
  pack check         relit les ateliers, et dit ce qui n'y va pas

camion COMMANDE --help en dit plus.`,
  runHelp: `camion run FICHIER ${runOptions}

Exécute une création enregistrée.
  --board emulated   sur l'Uno intégrée à ce programme, aussi vite que possible (par défaut)
  --board PORT       sur la carte branchée à PORT, en temps réel
  --firmware HEX     ce que porte la carte émulée à la place de notre programme
  --for MS           durée en ms ; sans elle, jusqu'à Ctrl-C (la carte émulée suit alors le temps réel)
  --inputs FICHIER   ce qui arrive à l'objet émulé, une ligne chacun : une main sur une pièce {"t": ms, "part": "knob", "value": 0..100}
                     (un bouton 0|1, une distance 0..400 cm), ou à une broche {"t": ms, "pin": "D2", "level": 0|1}, {"t": ms, "pin": "A0", "volts": 0..5}
  --trace FICHIER|-  chaque changement d'une broche : lignes {"t": ms depuis le départ, "pin": "D13", "level": 0|1} ; - les affiche
  --parts            ajoute à la trace ce que montre chaque pièce : {"t": ms, "part": "arm", "state": 90} (une couleur : [rouge, vert, bleu]) ;
                     et ce que dit le programme : {"t": ms, "said": "Bonjour !"}, "" quand il ne dit plus rien

Code de sortie : 0 si la création a tourné, 2 sinon.`,
  boardsHelp: `camion boards

Liste les cartes branchées, une par ligne : port, carte, état.`,
  unknownCommand: (name) => `La commande « ${name} » n'existe pas. camion --help les liste.`,
  unknownOption: (option) => `L'option ${option} n'existe pas. Voir camion run --help.`,
  badOption: (option) => `L'option ${option} n'est pas écrite comme il faut. Voir camion run --help.`,
  missingFile: 'Quelle création ? Dites : camion run FICHIER',
  notMilliseconds: (said) => `--for attend un nombre entier de ms entre 1 et 3600000, pas « ${said} ».`,
  unreadableFile: (file, said) => `${file} ne peut pas être lu : ${said}`,
  unwritableFile: (file, said) => `${file} ne peut pas être écrit : ${said}`,
  creation: (file, reason, detail) =>
    ({
      'not-json': `${file} n'est pas du JSON : ${detail}`,
      'not-a-creation': `${file} n'est pas une création : regardez son champ « ${detail} ».`,
      newer: `${file} vient d'un poste plus récent (format ${detail}). Mettez celui-ci à jour.`,
      'unknown-object': `${file} est fait pour l'objet « ${detail} », que ce poste ne connaît pas.`,
    })[reason],
  block: (file, reason, type, id, detail) => {
    const where = `${file}, bloc ${type || '?'} (${id || 'sans identifiant'})`
    return {
      'not-blocks': `${file} n'a pas de blocs : « blocks » doit contenir la forme enregistrée par Blockly.`,
      'unknown-block': `${where} : ce poste ne connaît pas ce bloc.`,
      'unknown-place': `${where} : ce poste ne connaît pas sa place ${detail}.`,
      'empty-place': `${where} : la place ${detail} est vide. Remplissez-la.`,
      'does-not-fit': `${where} : il ne va pas dans la place ${detail}.`,
      'unknown-part': `${where} : l'objet n'a pas de pièce qui sache faire cela (${detail}).`,
      'unknown-box': `${where} : la boîte ${detail} n'existe pas.`,
      'unknown-message': `${where} : le message ${detail} n'existe pas.`,
      'unknown-my-block': `${where} : il n'y a pas d'image ${detail} pour un bloc à soi.`,
      'unknown-choice': `${where} : ${detail} n'est pas l'un de ses choix.`,
      'not-a-whole-number': `${where} : ${detail} n'est pas un nombre entier entre -2147483648 et 2147483647.`,
      'not-a-note': `${where} : ${detail} n'est pas une note de C4 à B5.`,
      'not-a-melody': `${where} : ${detail} n'est pas une mélodie, écrite C4:2 R:1 E4:4.`,
      'too-long': `${where} : son texte a plus de ${detail} caractères.`,
      'not-defined': `${where} : rien ne dit ce que fait le bloc ${detail}.`,
      'defined-twice': `${where} : le bloc ${detail} est déjà défini.`,
      'calls-itself': `${where} : le bloc ${detail} ramène à lui-même.`,
      'nothing-may-follow': `${where} : il ne finit jamais, rien ne peut pendre dessous.`,
      'too-many-blocks': `${where} : plus de ${detail} blocs.`,
      'too-deep': `${where} : plus de ${detail} blocs les uns dans les autres.`,
    }[reason]
  },
  image: (file, line, reason) => `${file}, ligne ${line} : ce n'est pas un programme pour une Uno (${reason}).`,
  input(file, line, problem) {
    const where = `${file}, ligne ${line}`
    switch (problem.reason) {
      case 'unreadable':
        return `${where} : ${problem.said}. Une entrée s'écrit {"t": ms, "part": "knob", "value": 50}, {"t": ms, "pin": "D2", "level": 0|1} ou {"t": ms, "pin": "A0", "volts": 0..5}.`
      case 'unknown-part':
        return `${where} : l'objet n'a pas de pièce « ${problem.part} ». Une main peut agir sur : ${problem.parts.join(', ') || 'aucune de ses pièces'}.`
      case 'only-acts':
        return `${where} : rien ne se manie sur la pièce « ${problem.part} ». Une main peut agir sur : ${problem.parts.join(', ') || 'aucune de ses pièces'}.`
      case 'out-of-reach':
        return `${where} : la pièce « ${problem.part} » prend ${reachIn(problem.reach, 'ou', 'à')}, pas ${problem.value}.`
    }
  },
  onlyEmulated: (option) => `${option} ne va qu'avec --board emulated.`,
  connection: (path, problem) =>
    ({
      'port-not-found': `Aucune carte sur ${path}. camion boards liste ce qui est branché.`,
      'port-busy': `${path} est tenu par un autre programme. Fermez-le (le poste, l'IDE Arduino…), puis recommencez.`,
      'port-forbidden': `Cet utilisateur n'a pas le droit d'utiliser ${path}. Sous Linux : sudo usermod -aG dialout $USER, puis rouvrez la session.`,
      'port-failed': `${path} ne s'est pas ouvert. Débranchez la carte, rebranchez-la.`,
      'no-answer': `La carte sur ${path} ne parle pas Firmata. Mettez-y notre programme : docs/firmware.md.`,
      'old-firmware': `La carte sur ${path} porte notre programme d'avant. Préparez-la : docs/firmware.md.`,
      'not-prepared': `Notre programme n'est pas passé sur la carte de ${path}. Débranchez-la, rebranchez-la, préparez-la encore une fois.`,
      'devices-fell': `La partie qui parle aux cartes est tombée. Recommencez.`,
    })[problem],
  firmwareSilent: (file) => `Le programme de ${file} ne parle pas Firmata.`,
  gone: (path) => `La carte sur ${path} a été débranchée.`,
  ran: (title, milliseconds, changes) => `« ${title} » a tourné ${milliseconds} ms : les broches ont changé ${changes} fois.`,
  ended: (title) => `« ${title} » est terminée.`,
  noBoards: 'Aucune carte branchée. La carte émulée est toujours là : --board emulated.',
  board: (path, name, state) => `${path}  ${name}  ${state}`,
  ready: (firmware) => `prête (${firmware})`,
  badBoardsOption: (said) => `camion boards ne prend pas « ${said} ». Voir camion boards --help.`,
  cannotList: (said) => `Le système ne sait pas lister ses ports : ${said}. Sous Linux, il faut udevadm (paquet udev).`,
}

export const words: Record<Locale, Words> = { fr, en }
