import { useContext, useState } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import { MenuContext, SaidLine, useDeed } from './deed.tsx'
import { PinChooser } from './pin-chooser.tsx'

/** The PIN: another one, or this one for the other kiosks. */
export function PinPage() {
  const { words } = useWords()
  const menu = useContext(MenuContext)
  const { said, say, isBusy, ask } = useDeed()
  const [isChoosing, setChoosing] = useState(false)

  async function copy(): Promise<void> {
    const asked = await ask('pinToStick', null)
    if (asked) say(asked.answer.ok ? { tone: 'done', text: words('facilitator.pin.copied') } : { tone: 'trouble', text: words(`facilitator.stickProblem.${asked.answer.reason}`) })
  }

  async function keep(pin: string) {
    const asked = menu ? await menu.ask('changePin', pin) : ({ none: 'failed' } as const)
    if ('none' in asked && asked.none === 'locked') menu?.onLocked()
    return asked
  }

  if (isChoosing) {
    return (
      <div className="pin-change">
        <h2>{words('facilitator.pin.title')}</h2>
        <PinChooser
          keep={keep}
          onKept={() => {
            setChoosing(false)
            say({ tone: 'done', text: words('facilitator.pin.changed') })
          }}
        />
        <Button className="pill" onPress={() => setChoosing(false)}>
          {words('facilitator.pin.keep')}
        </Button>
      </div>
    )
  }
  return (
    <>
      <h2>{words('facilitator.pin.title')}</h2>
      <p>{words('facilitator.pin.says')}</p>
      <div className="card-deeds">
        <Button
          className="pill"
          onPress={() => {
            say(undefined)
            setChoosing(true)
          }}
        >
          {words('facilitator.pin.change')}
        </Button>
        <Button className="pill" isDisabled={isBusy} onPress={() => void copy()}>
          {words('facilitator.pin.toStick')}
        </Button>
      </div>
      <SaidLine said={said} />
    </>
  )
}
