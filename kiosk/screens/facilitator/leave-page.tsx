import { useWords } from '../words/words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import { Sure } from './sure.tsx'

/** Leaving the kiosk for the machine's own screen. */
export function LeavePage() {
  const { words } = useWords()
  const { said, say, isBusy, ask } = useDeed()

  async function leave(): Promise<void> {
    const asked = await ask('leave', null)
    if (asked) say({ tone: 'done', text: words('facilitator.leave.left') })
  }

  return (
    <>
      <h2>{words('facilitator.leave.title')}</h2>
      <p>{words('facilitator.leave.says')}</p>
      <Sure name={words('facilitator.leave.leave')} question={words('facilitator.leave.sure')} yes={words('facilitator.leave.yes')} no={words('facilitator.leave.no')} isDisabled={isBusy} onSure={() => void leave()} />
      <SaidLine said={said} />
    </>
  )
}
