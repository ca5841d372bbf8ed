/** The pages one reads: each a title, an opening sentence, and sections of paragraphs. */
export const pagesFr = {
  'what-happens': {
    title: 'Ce qui se passe à bord',
    intro: 'Les enfants s’installent devant un écran tactile, posent des blocs, et un véritable objet bouge, s’allume ou chante. Chaque enfant repart en ayant fabriqué quelque chose qui marche.',
    sections: [
      {
        title: 'La classe',
        paragraphs: [
          'Il n’y a rien à installer, aucun compte à créer, aucune note, aucun classement. On peut ne pas savoir bien lire : les blocs existent aussi en images.',
          'Les enfants travaillent seuls ou à deux, et échangent les rôles : l’un pilote, l’autre copilote. Une animatrice ou un animateur du camion mène la séance avec des développeuses et des développeurs bénévoles.',
        ],
      },
      {
        title: 'Votre rôle',
        paragraphs: [
          'Vous restez avec votre classe, ainsi que les adultes qui l’accompagnent. Vous n’avez pas besoin de savoir programmer.',
          'Personne n’est jamais seul avec des enfants.',
        ],
      },
      {
        title: 'Pour que chaque enfant soit à l’aise',
        paragraphs: ['Un poste est à hauteur de fauteuil roulant. Il y a des casques, et une place au calme. Dites-nous à la réservation ce qui aiderait, sans nommer d’enfant.'],
      },
      {
        title: 'En classe et à la maison',
        paragraphs: [
          'Les papiers de la classe s’impriment depuis la page de votre réservation : ce qui se passe à bord, ce qu’il faut apporter, et un mot aux familles.',
        ],
      },
    ],
    shortTitle: 'Une heure à bord',
    longTitle: 'Une heure et demie à bord',
    longIntro: 'La classe forme deux demi-groupes, qui échangent leurs places au milieu.',
    minutes: '{{minutes}} min',
    volunteers: 'Vous codez, ou vous aimez accueillir ? Le camion roule grâce à des bénévoles.',
    moments: {
      boarding: 'On monte à bord',
      guess: 'On regarde l’objet, on devine',
      kiosk: 'Au poste : on essaie, on change, on ajoute',
      stretch: 'On s’étire',
      kioskAgain: 'Au poste : à vous d’inventer',
      visits: 'On visite les objets des autres',
      leaving: 'On range et on repart',
      half: 'Un demi-groupe aux postes, l’autre à la table de fabrication',
      swap: 'On échange les places',
      halfAgain: 'Les demi-groupes échangés',
      together: 'Tout le monde ensemble : on montre ce qu’on a fait',
    },
  },
  privacy: {
    title: 'Vie privée',
    intro: 'Ce site sert à réserver la venue d’une classe. Il demande ce qu’il faut pour cela, et rien d’autre.',
    keptTitle: 'Ce que nous gardons, pourquoi, et jusqu’à quand',
    keptIntro: 'Cette liste est tirée du programme lui-même : c’est elle qui efface, chaque jour, ce dont le temps est passé. Restent les chiffres de la tournée, qui ne disent rien de personne : combien d’élèves, de quel niveau, à quelle étape, pour quel atelier.',
    mine: 'Voir mes données',
    sections: [
      {
        title: 'Rien sur les enfants',
        paragraphs: [
          'Nous ne demandons ni nom, ni visage, ni voix d’enfant : seulement combien viennent, de quels niveaux, et ce qu’il faut prévoir. N’écrivez aucun nom d’enfant dans un message ; si cela arrive, dites-le-nous et nous l’effaçons.',
          'À bord, un équipage est une image, le temps de la visite. Ce que la classe y écrit est effacé à la fin.',
        ],
      },
      {
        title: 'Qui le voit',
        paragraphs: ['Les personnes qui préparent la tournée et celles qui accueillent votre classe. Rien n’est vendu, rien ne sert à de la publicité, aucune page n’appelle un autre site.'],
      },
      {
        title: 'Vos droits',
        paragraphs: [
          'Vous pouvez voir, emporter et effacer vous-même ce qui vous concerne : connectez-vous avec l’adresse que vous nous avez donnée, puis ouvrez « Mes données ». Vous pouvez aussi demander à le faire corriger, effacer ou ne plus l’utiliser : écrivez à l’adresse en bas de page. Nous répondons en un mois au plus.',
          'Une copie de sauvegarde garde ce qui a été effacé depuis, jusqu’à ce qu’elle soit détruite. Si elle sert un jour, les effacements sont refaits aussitôt.',
          'Si la réponse ne vous convient pas, vous pouvez saisir la Commission nationale de l’informatique et des libertés (cnil.fr).',
        ],
      },
    ],
  },
  accessibility: {
    title: 'Accessibilité',
    intro: 'Ce site doit servir à tout le monde. Voici ce qui a été fait pour cela, et ce qui ne l’est pas encore.',
    sections: [
      {
        title: 'Ce qui a été fait',
        paragraphs: [
          'Les pages se parcourent au clavier, au doigt et avec un lecteur d’écran. Elles fonctionnent sans JavaScript, s’agrandissent, tiennent sur un téléphone et s’impriment.',
          'Aucune information n’est donnée par la couleur seule. Quand un formulaire est à corriger, la liste des corrections est en tête de page et mène à chaque champ.',
        ],
      },
      {
        title: 'Où nous en sommes',
        paragraphs: ['Nous suivons le référentiel général d’amélioration de l’accessibilité (RGAA). Aucun audit n’a encore été mené : le site ne peut donc pas se dire conforme.'],
      },
      {
        title: 'Quelque chose vous arrête ?',
        paragraphs: [
          'Écrivez à l’adresse en bas de page : nous prenons la réservation avec vous, et nous corrigeons la page.',
          'Si vous n’obtenez pas de réponse satisfaisante, vous pouvez saisir le Défenseur des droits (defenseurdesdroits.fr).',
        ],
      },
    ],
  },
  'not-found': {
    title: 'Cette page n’existe pas',
    intro: 'L’adresse est peut-être incomplète, ou l’étape n’est plus annoncée.',
    next: 'Voir les étapes du camion',
  },
  problem: {
    title: 'Quelque chose n’a pas marché',
    unexpected: 'La panne est de notre côté. Revenez à la page d’avant et recommencez : un double envoi ne fait jamais deux réservations. Si cela se répète, écrivez-nous.',
    'sent-twice': 'Ce formulaire a déjà été envoyé avec d’autres réponses : seul le premier envoi compte. Ouvrez votre réservation pour la changer, ou recommencez depuis les étapes.',
    next: 'Voir les étapes du camion',
  },
}
