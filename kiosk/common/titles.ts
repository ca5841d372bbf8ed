/**
 * The titles a child picks among: nobody types one, so no name is in it. A creation carries the id; a screen says it in its own language.
 * What it makes is up to her: a title says what it feels like, not which block is in it.
 */
export const titles = [
  { id: 'my-creation', fr: 'Ma création', en: 'My creation' },
  { id: 'lighthouse', fr: 'Le phare', en: 'The lighthouse' },
  { id: 'firefly', fr: 'La luciole', en: 'The firefly' },
  { id: 'starry-night', fr: 'La nuit étoilée', en: 'The starry night' },
  { id: 'rainbow', fr: 'L’arc-en-ciel', en: 'The rainbow' },
  { id: 'storm', fr: 'L’orage', en: 'The storm' },
  { id: 'sunrise', fr: 'Le lever du soleil', en: 'Sunrise' },
  { id: 'heart', fr: 'Le cœur qui bat', en: 'The beating heart' },
  { id: 'secret-code', fr: 'Le code secret', en: 'The secret code' },
  { id: 'treasure', fr: 'Le trésor', en: 'The treasure' },
  { id: 'little-monster', fr: 'Le petit monstre', en: 'The little monster' },
  { id: 'robot', fr: 'Le robot', en: 'The robot' },
  { id: 'rocket', fr: 'La fusée', en: 'The rocket' },
  { id: 'spaceship', fr: 'Le vaisseau', en: 'The spaceship' },
  { id: 'merry-go-round', fr: 'Le manège', en: 'The merry-go-round' },
  { id: 'dance', fr: 'La danse', en: 'The dance' },
  { id: 'concert', fr: 'Le concert', en: 'The concert' },
  { id: 'lullaby', fr: 'La berceuse', en: 'The lullaby' },
  { id: 'birdsong', fr: 'Le chant d’oiseau', en: 'Birdsong' },
  { id: 'alarm', fr: 'L’alarme', en: 'The alarm' },
  { id: 'traffic-lights', fr: 'Les feux du carrefour', en: 'The traffic lights' },
  { id: 'weather', fr: 'La météo', en: 'The weather' },
  { id: 'game', fr: 'Le jeu', en: 'The game' },
  { id: 'gift', fr: 'Le cadeau', en: 'The gift' },
] as const

export type Title = (typeof titles)[number]
export type TitleId = Title['id']

/** What a creation is called until a title is picked. */
export const usualTitle: TitleId = 'my-creation'

const known: ReadonlyMap<string, Title> = new Map(titles.map((title) => [title.id, title]))

/** A title of the list: the usual one for any other, which nobody has picked. */
export const titleOrUsual = (id: string): Title => known.get(id) ?? titles[0]
