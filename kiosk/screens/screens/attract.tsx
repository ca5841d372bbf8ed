import { Button } from 'react-aria-components'
import { Truck } from '../parts/truck.tsx'
import { useWords } from '../words/words.ts'

/** What a kiosk shows while nobody is there: the truck, alive. A touch anywhere comes aboard. */
export function Attract({ onTouch }: { readonly onTouch: () => void }) {
  const { words } = useWords()
  return (
    <Button className="attract" onPress={onTouch} aria-label={`${words('steps.attract.title')}. ${words('steps.attract.touch')}`}>
      <Truck />
      <h1>{words('steps.attract.title')}</h1>
      <p>{words('steps.attract.touch')}</p>
    </Button>
  )
}
