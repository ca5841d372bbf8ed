import { areaWords } from '../words/words.ts'

const french = {
  title: 'Cours pratique : {{workshop}}',
  moment: 'Moment {{moment}} sur {{moments}}',
  minutes: '{{minutes}} min',
  clock: 'de {{from}} à {{until}} min',
  children: 'Les enfants',
  adult: 'L’adulte',
  newWords: 'Les mots du jour',
  previous: 'Avant',
  next: 'Après',
  way: 'Moments du cours',
  keys: 'Les flèches du clavier changent de moment.',
  papers: 'Les papiers des ateliers',
  papersIntro: 'Pour préparer la venue de la classe, puis pour continuer après.',
  teacher: 'page de l’enseignante ou de l’enseignant (PDF)',
  lesson: 'cours, minute par minute (PDF)',
  screen: 'cours en grand, à montrer à la classe',
  template: 'gabarit à imprimer (PDF)',
  of: 'de {{workshop}}',
}

const english: typeof french = {
  title: 'Lesson: {{workshop}}',
  moment: 'Moment {{moment}} of {{moments}}',
  minutes: '{{minutes}} min',
  clock: 'from {{from}} to {{until}} min',
  children: 'The children',
  adult: 'The adult',
  newWords: 'The words of the day',
  previous: 'Before',
  next: 'Next',
  way: 'Moments of the lesson',
  keys: 'The arrow keys go from moment to moment.',
  papers: 'The workshops’ papers',
  papersIntro: 'To prepare the class’s visit, and to go on afterwards.',
  teacher: 'page for the teacher (PDF)',
  lesson: 'lesson, minute by minute (PDF)',
  screen: 'lesson on a large screen, to show to the class',
  template: 'template to print (PDF)',
  of: 'of {{workshop}}',
}

export const lessonWords = areaWords(french, english)

export type LessonWords = typeof french
