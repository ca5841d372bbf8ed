/** What is said about a crew and what it makes. */
export const workFr = {
  crew: { choose: 'Choisis ton équipage', hasFinished: 'a fini' },
  creations: { title: 'Mes créations', new: 'Une nouvelle création', justNow: 'à l’instant' },
  kept: {
    saved: 'C’est enregistré',
    saving: 'J’enregistre…',
    full: 'Ton travail est là, mais le disque est plein. Appelle un adulte.',
    'read-only': 'Ton travail est là, mais le disque ne se laisse plus écrire. Appelle un adulte.',
    failing: 'Ton travail est là, mais le disque a un souci. Appelle un adulte.',
  },
  seat: { crew: 'Mon équipage : {{crew}}', title: 'Changer de titre : {{title}}', handOver: 'Passer la main', sure: 'On range et on laisse la place ?', yes: 'Oui, on laisse la place', no: 'Non, on continue' },
}
