import { ListenButton } from '../voices/listen-button.tsx'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import type { PageWords } from '../words/fr.ts'

export type HintName = keyof PageWords['hint']

/** One sentence on what to do next; an empty place when there is nothing to say, so that it is heard when there is. */
export function Hint({ name }: { readonly name: HintName | undefined }) {
  const { words } = useWords()
  return (
    <div className="hint-line">
      <p className="hint" role="status">
        {name && <Spoken text={words(`hint.${name}`)} />}
      </p>
      {name && <ListenButton text={words(`hint.${name}`)} />}
    </div>
  )
}
