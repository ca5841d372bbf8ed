import { useEffect, useRef } from 'react'
import type { Ref } from 'react'
import { Button } from 'react-aria-components'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { objects } from '../../../hardware/objects/objects.ts'
import { useWords } from '../words/words.ts'

type ObjectPickerButtonProps = { readonly object: BuiltObject; readonly isOpen: boolean; readonly onOpen: (isOpen: boolean) => void; readonly ref: Ref<HTMLButtonElement> }

/** The button that shows which object is worked on, and opens the choice between all of them. */
export function ObjectPickerButton({ object, isOpen, onOpen, ref }: ObjectPickerButtonProps) {
  const { words, locale } = useWords()
  return (
    <Button ref={ref} className="pill object-button" aria-label={words('part.told', { part: words('object.choose'), state: object.names[locale] })} aria-expanded={isOpen} onPress={() => onOpen(!isOpen)}>
      <ObjectPicture id={object.id} />
    </Button>
  )
}

type ObjectPickerProps = { readonly object: BuiltObject; readonly onPick: (object: BuiltObject) => void; readonly onClose: () => void }

/** The choice, in its own place in the panel. Buttons, for an arrow key must not choose on its way. */
export function ObjectPicker({ object, onPick, onClose }: ObjectPickerProps) {
  const { words, locale } = useWords()
  const choice = useRef<HTMLDivElement>(null)
  useEffect(() => choice.current?.querySelector<HTMLElement>('[aria-pressed=true]')?.focus(), [])
  return (
    <div ref={choice} className="setting object-picker" role="group" aria-label={words('object.choose')}>
      {objects.map((one) => (
        <Button
          key={one.id}
          className="choice"
          aria-pressed={one.id === object.id}
          onPress={() => onPick(one)}
          onKeyDown={(event) => {
            if (event.key === 'Escape') onClose()
          }}
        >
          <ObjectPicture id={one.id} />
          <span>{one.names[locale]}</span>
        </Button>
      ))}
    </div>
  )
}

/** An object, small: nothing for one that is not known. */
export function ObjectPicture({ id }: { readonly id: string }) {
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
