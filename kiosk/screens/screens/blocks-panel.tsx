import { Suspense, useState } from 'react'
import type { ComponentProps } from 'react'
import { Button } from 'react-aria-components'
import { afterwards } from '../afterwards.ts'
import { Editor } from '../blocks/editor.tsx'
import { useWords } from '../words/words.ts'

const TextView = afterwards(async () => (await import('../parts/text-view.tsx')).TextView)

/** The side of the blocks; in the mood of words, a switch shows the same program as text, to be read. */
export function BlocksPanel(editor: ComponentProps<typeof Editor>) {
  const { words } = useWords()
  const [wantsText, setWantsText] = useState(false)
  const hasText = editor.mood === 'words'
  const isText = hasText && wantsText
  return (
    <section className={hasText ? 'panel blocks-panel has-text' : 'panel blocks-panel'}>
      <div className={isText ? 'covered' : undefined} inert={isText}>
        <Editor {...editor} />
      </div>
      <Suspense>{isText && <TextView object={editor.object} saved={editor.saved} atWork={editor.atWork} asking={editor.asking} />}</Suspense>
      {hasText && (
        <Button className="tool text-switch" onPress={() => setWantsText(!isText)}>
          <svg viewBox="0 0 24 24" aria-hidden="true">
            <path d={isText ? BLOCKS : LINES} />
          </svg>
          {words(isText ? 'text.showBlocks' : 'text.show')}
        </Button>
      )}
    </section>
  )
}

const LINES = 'M3 5h14M7 10h14M7 15h10M3 20h12'
const BLOCKS = 'M3 3h12v6H3zM7 9h14v6H7zM3 15h12v6H3z'
