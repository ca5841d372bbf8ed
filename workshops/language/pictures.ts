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

/** The pictures a child names a block of her own with. */
export const myBlocks = [
  { id: 'snail', names: { fr: 'escargot', en: 'snail' } },
  { id: 'boat', names: { fr: 'bateau', en: 'boat' } },
  { id: 'tree', names: { fr: 'arbre', en: 'tree' } },
  { id: 'cloud', names: { fr: 'nuage', en: 'cloud' } },
  { id: 'cat', names: { fr: 'chat', en: 'cat' } },
  { id: 'pear', names: { fr: 'poire', en: 'pear' } },
] as const

const isOneOf = (pictures: readonly { readonly id: string }[]) => (id: unknown): id is string => pictures.some((picture) => picture.id === id)

export const isMessage = isOneOf(messages)
export const isBox = isOneOf(boxes)
export const isMyBlock = isOneOf(myBlocks)
