import { useWords } from '../words/words.ts'
import type { WordsKey } from '../words/words.ts'
import { SaidLine, useDeed } from './deed.tsx'
import { Sure } from './sure.tsx'

/** Leaving the kiosk for the machine's own screen, starting it again, switching the machine off: each asked once more. */
export function LeavePage() {
  const { words } = useWords()
  const { said, say, isBusy, ask } = useDeed()
  const done = (key: WordsKey) => say({ tone: 'done', text: words(key) })

  async function leave(): Promise<void> {
    if (await ask('leave', null)) done('facilitator.leave.left')
  }

  async function restart(): Promise<void> {
    const asked = await ask('restart', null)
    if (!asked) return
    if (asked.answer.ok) done('station.machine.restarting')
    else say({ tone: 'trouble', text: words(`station.machine.${asked.answer.reason}`) })
  }

  async function switchOff(): Promise<void> {
    const asked = await ask('switchOff', null)
    if (!asked) return
    if (asked.answer.ok) done('station.machine.goingOff')
    else say({ tone: 'trouble', text: words(`station.machine.${asked.answer.reason}`) })
  }

  return (
    <>
      <h2>{words('facilitator.menu.leave')}</h2>
      <SaidLine said={said} />
      <section className="deed-row">
        <h3>{words('facilitator.leave.title')}</h3>
        <p>{words('facilitator.leave.says')}</p>
        <Sure name={words('facilitator.leave.leave')} question={words('facilitator.leave.sure')} yes={words('facilitator.leave.yes')} no={words('facilitator.leave.no')} isDisabled={isBusy} onSure={() => void leave()} />
      </section>
      <section className="deed-row">
        <h3>{words('station.machine.restartTitle')}</h3>
        <p>{words('station.machine.restartSays')}</p>
        <Sure name={words('station.machine.restart')} question={words('station.machine.restartSure')} yes={words('station.machine.restartYes')} no={words('station.machine.no')} isDisabled={isBusy} onSure={() => void restart()} />
      </section>
      <section className="deed-row">
        <h3>{words('station.machine.offTitle')}</h3>
        <p>{words('station.machine.offSays')}</p>
        <Sure name={words('station.machine.off')} question={words('station.machine.offSure')} yes={words('station.machine.offYes')} no={words('station.machine.no')} isDisabled={isBusy} onSure={() => void switchOff()} />
      </section>
    </>
  )
}
