import { Button } from 'react-aria-components'
import { TruckScene } from '../steps/truck-scene.tsx'
import { useWords } from '../words/words.ts'
import { ScreenTitle } from './screen-title.tsx'

/** What a kiosk shows while nobody is there: the truck, alive. A touch anywhere comes aboard. */
export function Attract({ onTouch }: { readonly onTouch: () => void }) {
  const { words } = useWords()
  return (
    <main className="attract">
      <TruckScene />
      <ScreenTitle>{words('steps.attract.title')}</ScreenTitle>
      <p aria-hidden="true">{words('steps.attract.touch')}</p>
      <Button className="attract-anywhere" aria-label={words('steps.attract.touch')} onPress={onTouch} />
    </main>
  )
}
