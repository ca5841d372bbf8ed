import type { After, Ground, KeptKind } from '../../domain/personal-data.ts'
import { areaWords } from '../words/words.ts'
import { factsEn, factsFr } from './fact-words.ts'

type KeptWords = { readonly [Kind in KeptKind]: { readonly what: string; readonly why: string } }

const french = {
  kept: {
    booking: { what: 'Réservation : nom et adresse e-mail de l’enseignante ou de l’enseignant, langue, besoins signalés', why: 'Accueillir la classe et vous écrire à propos de sa venue' },
    cancelled: { what: 'La même chose, quand la réservation est annulée', why: 'Répondre à vos questions sur l’annulation' },
    school: { what: 'Nom de l’école, numéro UAI, commune', why: 'Savoir quelles écoles sont venues, pour les statistiques de la tournée' },
    hold: { what: 'Créneau gardé pour un formulaire qui n’a pas été envoyé', why: 'Vous laisser le temps de le remplir ; il ne dit rien de vous' },
    waiting: { what: 'Liste d’attente : école, nom, adresse e-mail, langue, besoins', why: 'Vous proposer un créneau qui se libère' },
    request: { what: 'Demande du camion : qui vous êtes, adresse e-mail, téléphone, message', why: 'Vous répondre et préparer la tournée suivante' },
    message: { what: 'Messages que nous vous écrivons, et ce qu’en dit le serveur de courrier', why: 'Vous prévenir, et savoir ce qui a été envoyé' },
    person: { what: 'Compte : adresse e-mail, nom, langue, clés d’accès', why: 'Vous reconnaître quand vous vous connectez' },
    role: { what: 'Rôle de qui prépare la tournée, accueille à bord ou donne de son temps', why: 'N’ouvrir à chacun que ce dont il a besoin' },
    teammate: { what: 'Ce que dit d’elle-même une personne qui travaille avec le camion : téléphone, majorité, savoir-faire, commune, disponibilités, souhaits, besoins, date d’accord au code de conduite', why: 'Composer les équipes, et se joindre le jour même' },
    shift: { what: 'Jours donnés au camion : par qui, et le trajet proposé ou cherché. Les heures restent, sans le nom', why: 'Savoir qui vient, et attester des heures données' },
    clearance: { what: 'Vérification pour travailler avec des mineurs : quel document a été vu, par qui, quand, et jusqu’à quand il compte. Jamais le document', why: 'Ne confier des enfants qu’à des personnes vérifiées' },
    session: { what: 'Connexion en cours : son début et sa fin', why: 'Ne pas vous demander à chaque page qui vous êtes' },
    'sign-in': { what: 'Lien ou code de connexion, chiffré ou brouillé', why: 'Vous laisser entrer une fois' },
    tried: { what: 'Essais récents de connexion, brouillés', why: 'Arrêter qui essaie trop souvent' },
    answered: { what: 'Empreinte d’un formulaire envoyé', why: 'Ne pas compter deux fois un formulaire envoyé deux fois' },
    deed: { what: 'Journal : qui, parmi les personnes de l’équipe, a fait quoi et quand', why: 'Comprendre une erreur ou un abus' },
    'town-contact': { what: 'Personne à appeler dans la commune d’une étape', why: 'Installer le camion' },
  } satisfies KeptWords,
  ground: { contract: 'Votre demande', interest: 'Intérêt légitime', consent: 'Votre accord' } satisfies Readonly<Record<Ground, string>>,
  after: {
    made: 'puis c’est effacé',
    visit: 'après le jour de la visite',
    'stop-end': 'après la fin de l’étape',
    'hold-end': 'après la fin des dix minutes',
    due: 'après l’envoi',
    'last-use': 'après votre dernière connexion, sans réservation ni rôle',
    end: 'après sa fin',
  } satisfies Readonly<Record<After, string>>,
  day: '{{number}} jour',
  days: '{{number}} jours',
  months: '{{number}} mois',
  withAccount: 'Aussi longtemps que le compte',
  untilAsked: 'Tant que les statistiques servent ; effacé dès que vous le demandez',
  table: { caption: 'Chaque donnée, sa raison et sa durée', what: 'Quoi', why: 'Pourquoi', ground: 'Sur quelle base', until: 'Combien de temps' },
  grounds: '« Votre demande » : sans cela, nous ne pourrions pas faire ce que vous demandez (règlement général sur la protection des données, article 6.1.b). « Intérêt légitime » : c’est utile à la tournée et ne pèse pas sur vous (article 6.1.f) ; vous pouvez vous y opposer.',
  ...factsFr,
}

export type DataWords = typeof french

const english: DataWords = {
  kept: {
    booking: { what: 'Booking: the teacher’s name and e-mail address, language, needs you told us', why: 'To welcome the class and write to you about its visit' },
    cancelled: { what: 'The same, once the booking is cancelled', why: 'To answer your questions about it' },
    school: { what: 'The school’s name, UAI number and town', why: 'To know which schools came, for the tour’s statistics' },
    hold: { what: 'A slot held for a form that was not sent', why: 'To give you time to fill it in; it says nothing about you' },
    waiting: { what: 'Waiting list: school, name, e-mail address, language, needs', why: 'To offer you a slot that becomes free' },
    request: { what: 'Asking for the truck: who you are, e-mail address, telephone, message', why: 'To answer you and prepare the next tour' },
    message: { what: 'Messages we write to you, and what the mail server says of them', why: 'To let you know, and to know what was sent' },
    person: { what: 'Account: e-mail address, name, language, passkeys', why: 'To recognise you when you sign in' },
    role: { what: 'The role of whoever prepares the tour, welcomes aboard or gives time', why: 'To open to each only what they need' },
    teammate: { what: 'What somebody who works with the truck says of herself: telephone, being of age, skills, town, availability, wishes, needs, the date on which the code of conduct was accepted', why: 'To put teams together, and to reach one another on the day' },
    shift: { what: 'Days given to the truck: by whom, and the journey offered or looked for. The hours stay, without the name', why: 'To know who comes, and to certify hours given' },
    clearance: { what: 'A check for work with minors: which document was seen, by whom, when, and until when it counts. Never the document', why: 'To entrust children only to people who were checked' },
    session: { what: 'A sign-in under way: its beginning and its end', why: 'Not to ask you on every page who you are' },
    'sign-in': { what: 'A link or code to sign in with, encrypted or scrambled', why: 'To let you in once' },
    tried: { what: 'Recent attempts to sign in, scrambled', why: 'To stop whoever tries too often' },
    answered: { what: 'The fingerprint of a form that was sent', why: 'Not to count twice a form that was sent twice' },
    deed: { what: 'Log: who of the team did what, and when', why: 'To understand a mistake or an abuse' },
    'town-contact': { what: 'Whom to call in the town of a stop', why: 'To set the truck up' },
  },
  ground: { contract: 'What you ask for', interest: 'Legitimate interest', consent: 'Your consent' },
  after: {
    made: 'then it is erased',
    visit: 'after the day of the visit',
    'stop-end': 'after the end of the stop',
    'hold-end': 'after the end of the ten minutes',
    due: 'after it was sent',
    'last-use': 'after you last signed in, with no booking and no role',
    end: 'after its end',
  },
  day: '{{number}} day',
  days: '{{number}} days',
  months: '{{number}} months',
  withAccount: 'As long as the account',
  untilAsked: 'As long as the statistics serve; erased as soon as you ask',
  table: { caption: 'Each kind of data, its reason and how long', what: 'What', why: 'Why', ground: 'On which ground', until: 'How long' },
  grounds: '“What you ask for”: without it, we could not do what you ask (General Data Protection Regulation, article 6.1.b). “Legitimate interest”: it is useful to the tour and does not weigh on you (article 6.1.f); you may object.',
  ...factsEn,
}

export const dataWords = areaWords(french, english)
