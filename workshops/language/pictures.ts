/** What a child names is named by a picture: picked, never typed. Its id is what files keep. */

/** The pictures a child names a box with. */
export const boxes = [
  { id: 'star', names: { fr: 'étoile', en: 'star' } },
  { id: 'flower', names: { fr: 'fleur', en: 'flower' } },
  { id: 'fish', names: { fr: 'poisson', en: 'fish' } },
  { id: 'moon', names: { fr: 'lune', en: 'moon' } },
  { id: 'leaf', names: { fr: 'feuille', en: 'leaf' } },
  { id: 'drop', names: { fr: 'goutte', en: 'drop' } },
] as const

/** The pictures a child names a message with. */
export const messages = [
  { id: 'bell', names: { fr: 'cloche', en: 'bell' } },
  { id: 'bird', names: { fr: 'oiseau', en: 'bird' } },
  { id: 'kite', names: { fr: 'cerf-volant', en: 'kite' } },
  { id: 'shell', names: { fr: 'coquillage', en: 'shell' } },
] as const

export const isMessage = (id: unknown): id is string => messages.some((message) => message.id === id)

export const isBox = (id: unknown): id is string => boxes.some((box) => box.id === id)
