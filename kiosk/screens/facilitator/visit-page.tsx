import { useWords } from '../words/words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'
import { Sure } from './sure.tsx'
import { useVisit } from './use-visit.ts'

/** The end of a visit: what will be erased is said, and asked once more. */
export function VisitPage({ kiosk }: MenuPageProps) {
  const { words } = useWords()
  const { said, say, isBusy, ask } = useDeed()
  const visit = useVisit(kiosk, ask)
  const crews = visit?.crews ?? []

  async function end(): Promise<void> {
    const asked = await ask('endVisit', null)
    if (asked) say({ tone: 'done', text: words('facilitator.visit.ended') })
  }

  return (
    <>
      <h2>{words('facilitator.visit.title')}</h2>
      <p>{words('facilitator.visit.says')}</p>
      <p>{words('facilitator.visit.keeps')}</p>
      {visit && <p>{crews.length === 0 ? words('facilitator.visit.nothing') : words('facilitator.visit.counts', { crews: crews.length, creations: crews.reduce((count, { creations }) => count + creations.length, 0) })}</p>}
      {crews.length > 0 && (
        <Sure
          name={words('facilitator.visit.end')}
          question={words('facilitator.visit.sure')}
          yes={words('facilitator.visit.yes')}
          no={words('facilitator.visit.no')}
          isDisabled={isBusy}
          onSure={() => void end()}
        />
      )}
      <SaidLine said={said} />
    </>
  )
}
