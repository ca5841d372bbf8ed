import { Button } from 'react-aria-components'
import type { Pack } from '../../../workshops/packs/pack.ts'
import { Spoken } from '../voices/spoken.tsx'
import { textIn, useWords } from '../words/words.ts'

type Encore = Pack['encores'][number]

type EncoresProps = { readonly encores: readonly Encore[]; readonly group: string; readonly open: Encore | undefined; readonly onOpen: (encore: Encore | undefined) => void; readonly onFree: () => void }

/** Something more for who has finished: for the eyes, for the fingers, a challenge, or whatever she likes. It never ends. */
export function Encores({ encores, group, open, onOpen, onFree }: EncoresProps) {
  const { words, locale } = useWords()
  return (
    <section className="encores" aria-label={words('steps.encore.title')}>
      <h3>{words('steps.encore.title')}</h3>
      {open && (
        <p role="status">
          <Spoken text={textIn(open.text, locale)} group={group} />
        </p>
      )}
      {encores.map((encore) => (
        <Button key={encore.is} className="pill encore" aria-expanded={open === encore} onPress={() => onOpen(open === encore ? undefined : encore)}>
          <EncoreSign is={encore.is} />
          {words(`steps.encore.${encore.is}`)}
        </Button>
      ))}
      <Button className="pill" onPress={onFree}>
        {words('steps.encore.free')}
      </Button>
    </section>
  )
}

const signs = {
  art: 'M12 3a9 9 0 1 0 0 18c2 0 2-1.500 1.500-2.500-1-2 .5-3.500 2.500-3.500h2.500c1.500 0 2.500-1 2.500-3a9 9 0 0 0-9-9zM7.500 11h.1M11 7.500h.1M15.500 8.500h.1',
  technique: 'M14.500 6.500a4.500 4.500 0 0 1 6-1.500l-3 3 1.500 1.500 3-3a4.500 4.500 0 0 1-6 6L8 20.500 3.500 16z',
  challenge: 'M4 21V4M4 5h15l-4 4.500 4 4.500H4',
} as const

const EncoreSign = ({ is }: { readonly is: keyof typeof signs }) => (
  <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
    <path d={signs[is]} />
  </svg>
)
