import { Suspense, useState } from 'react'
import type { ComponentProps, ReactNode } from 'react'
import { afterwards } from '../afterwards.ts'
import { Editor } from '../blocks/editor.tsx'
import type { SavedBlocks } from '../blocks/saved-blocks.ts'

const TextView = afterwards((later) => later.TextView)
const TextSwitch = afterwards((later) => later.TextSwitch)

type BlocksPanelProps = ComponentProps<typeof Editor> & {
  /** The blocks as they are now. */
  readonly saved: SavedBlocks
  /** What stands in their place. */
  readonly covered?: ReactNode
}

/** The side of the blocks; in the mood of words, a switch shows the same program as text, to be read. */
export function BlocksPanel({ saved, covered, ...editor }: BlocksPanelProps) {
  const [wantsText, setWantsText] = useState(false)
  const hasText = editor.mood === 'words' && !covered
  const isText = hasText && wantsText
  return (
    <section className={hasText ? 'panel blocks-panel has-text' : 'panel blocks-panel'}>
      <div className={isText || covered ? 'covered' : undefined} inert={isText || covered !== undefined}>
        <Editor {...editor} />
      </div>
      <Suspense>
        {covered}
        {isText && <TextView object={editor.object} saved={saved} atWork={editor.atWork} asking={editor.asking} />}
        {hasText && <TextSwitch isText={isText} onText={setWantsText} />}
      </Suspense>
    </section>
  )
}
