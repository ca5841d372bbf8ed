/** What a child reads, in French: *tu*, short, one idea; it speaks of the machine and says what to do next. */
export const fr = {
  creation: { title: 'Ma petite lumière' },
  object: { title: 'Mon objet', on: '{{part}} : allumée', off: '{{part}} : éteinte', boxes: 'Mes boîtes' },
  blocks: { label: 'Mes blocs', events: 'Départ', control: 'Contrôle', light: 'Lumière', numbers: 'Nombres', boxes: 'Boîtes', messages: 'Messages' },
  buttons: { flag: 'Essayer', pause: 'Pause', resume: 'Continuer', step: 'Pas à pas', stop: 'Stop', retry: 'Réessayer' },
  board: {
    unplugged: 'Branche la carte.',
    waking: 'La carte se réveille…',
    ready: 'La carte est prête',
    readyOnScreen: 'La carte dessinée est prête',
    'port-not-found': 'La carte est partie. Rebranche le câble.',
    'port-busy': 'La carte parle avec quelqu’un d’autre. Appelle un adulte.',
    'port-forbidden': 'Le poste n’ose pas ouvrir la carte. Appelle un adulte.',
    'port-failed': 'Le câble fait la tête. Débranche, puis rebranche.',
    'no-answer': 'La carte est là, mais elle se tait. Appelle un adulte.',
    'devices-fell': 'La carte fait une petite pause. Elle revient.',
    linkLost: 'Le poste se réveille. Tes blocs sont là.',
  },
  life: { idle: '', running: 'Le programme tourne.', paused: 'Le programme est en pause.', stopped: 'Le programme est arrêté.' },
  hint: {
    noStart: 'Aucun bloc ne démarre. Pose « au départ », puis accroche tes blocs dessous.',
    noBlocks: 'Il n’y a encore rien à faire. Accroche des blocs sous « au départ ».',
    block: 'Un bloc attend quelque chose. Regarde le bloc entouré. Remplis sa case vide.',
    notReady: 'La carte n’est pas prête. Attends un instant.',
    boardLost: 'Le programme est arrêté. Appuie sur Essayer quand tu veux.',
  },
  language: { other: 'English' },
}

export type PageWords = typeof fr
