import { boxes as knownBoxes } from '../../../workshops/language/pictures.ts'
import { pictures } from '../blocks/pictures.ts'
import { useWords } from '../words/words.ts'

/** What is in each box the program uses; nothing when it uses none. */
export function BoxContents({ boxes }: { readonly boxes: Readonly<Record<string, number>> }) {
  const { words, locale } = useWords()
  const used = knownBoxes.filter(({ id }) => boxes[id] !== undefined)
  if (used.length === 0) return null
  return (
    <ul className="box-contents" aria-label={words('object.boxes')}>
      {used.map(({ id, names }) => (
        <li key={id}>
          <img src={pictures[id]} alt={names[locale]} />
          {String(boxes[id]).replace('-', '−')}
        </li>
      ))}
    </ul>
  )
}
