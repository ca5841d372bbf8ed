import { useMemo } from 'react'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import type { Category } from '../../../workshops/language/blocks.ts'
import { programText } from '../../../workshops/language/text.ts'
import { useWords } from '../words/words.ts'
import { categoriesIn, treeOf } from './text-tree.ts'
import type { TextBranch } from './text-tree.ts'

type TextViewProps = {
  readonly object: BuiltObject
  /** Blocks as Blockly saves them. */
  readonly saved: unknown
  /** Blocks at work now, and blocks that want attention. */
  readonly atWork: readonly string[]
  readonly asking: readonly string[]
}

/** The same program in words, to be read: one numbered line a block, those inside others further in. */
export function TextView({ object, saved, atWork, asking }: TextViewProps) {
  const { words, locale } = useWords()
  const tree = useMemo(() => treeOf(programText(saved, object, locale)), [saved, object, locale])
  const categories = useMemo(() => categoriesIn(saved), [saved])
  return (
    <section className="text-view blocks" aria-label={words('text.title')} tabIndex={0}>
      {tree.length === 0 ? <p>{words('text.empty')}</p> : <Lines branches={tree} marks={{ categories, atWork, asking }} />}
    </section>
  )
}

type Marks = { readonly categories: ReadonlyMap<string, Category>; readonly atWork: readonly string[]; readonly asking: readonly string[] }

function Lines({ branches, marks }: { readonly branches: readonly TextBranch[]; readonly marks: Marks }) {
  return (
    <ol className="text-lines">
      {branches.map((branch) => (
        <Line key={branch.number} branch={branch} marks={marks} />
      ))}
    </ol>
  )
}

function Line({ branch: { number, block, text, inside }, marks }: { readonly branch: TextBranch; readonly marks: Marks }) {
  const { categories, atWork, asking } = marks
  const category = categories.get(block)
  const isAtWork = atWork.includes(block)
  return (
    <li aria-current={isAtWork ? 'step' : undefined}>
      <p className={['text-line', category && `category-${category}`, asking.includes(block) && 'asking'].filter(Boolean).join(' ')} data-block={block}>
        <span className="text-number">{number}</span>
        <span className="text-category">{category && <span className={`category-icon icon-${category}`} />}</span>
        <span className="text-words">{text}</span>
        {isAtWork && <Now />}
      </p>
      {inside.length > 0 && <Lines branches={inside} marks={marks} />}
    </li>
  )
}

/** Points at a line that is at work: not told by its paint alone. */
const Now = () => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="text-now">
    <path d="M20 4L7 12l13 8z" />
  </svg>
)
