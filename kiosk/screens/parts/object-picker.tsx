import { Button } from 'react-aria-components'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { objects } from '../../../hardware/objects/objects.ts'
import { useWords } from '../words/words.ts'

type ObjectPickerProps = { readonly object: BuiltObject; readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void; readonly onPick: (object: BuiltObject) => void }

/** The button that shows which object is worked on, and opens the choice between all of them. */
export function ObjectPickerButton({ object, isOpen, onOpen }: Omit<ObjectPickerProps, 'onPick'>) {
  const { words, locale } = useWords()
  return (
    <Button className="pill object-button" aria-label={`${words('object.choose')} : ${object.names[locale]}`} aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
      <ObjectPicture id={object.id} />
    </Button>
  )
}

/** The choice, in its own place in the panel. */
export function ObjectPicker({ object, onPick }: Pick<ObjectPickerProps, 'object' | 'onPick'>) {
  const { words, locale } = useWords()
  return (
    <fieldset className="setting object-picker">
      <legend className="heard">{words('object.choose')}</legend>
      {objects.map((one) => (
        <label key={one.id} className="choice">
          <input type="radio" name="object" checked={one.id === object.id} onChange={() => onPick(one)} />
          <ObjectPicture id={one.id} />
          <span>{one.names[locale]}</span>
        </label>
      ))}
    </fieldset>
  )
}

function ObjectPicture({ id }: { readonly id: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" strokeLinejoin="round" strokeLinecap="round">
      {id === 'traffic-light' && (
        <>
          <rect x="13" y="3" width="22" height="42" rx="9" fill="#566678" />
          <circle cx="24" cy="12" r="5" fill="#e5342b" />
          <circle cx="24" cy="24" r="5" fill="#ffc53d" />
          <circle cx="24" cy="36" r="5" fill="#2ea866" />
        </>
      )}
      {id === 'bare-board' && <SmallBoard />}
      {id === 'kit' && (
        <>
          <path d="M5 20h38v22H5z" fill="#b5966b" />
          <path d="M5 20l5-11h28l5 11" className="bare" />
          <circle cx="16" cy="31" r="5" fill="#ffc53d" />
          <rect x="26" y="26" width="11" height="10" rx="3" fill="#1b6ca8" />
        </>
      )}
    </svg>
  )
}

const SmallBoard = () => (
  <>
    <rect x="8" y="10" width="36" height="28" rx="5" className="board" />
    <rect x="3" y="15" width="14" height="10" rx="2" className="metal" />
    <rect x="26" y="20" width="9" height="9" rx="2" fill="#ffc53d" />
  </>
)
