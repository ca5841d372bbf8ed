import { useEffect, useRef } from 'react'
import type { Ref } from 'react'
import { Button } from 'react-aria-components'
import type { BuiltObject } from '../../../hardware/objects/object.ts'
import { objects } from '../../../hardware/objects/objects.ts'
import { useWords } from '../words/words.ts'
import { ObjectPicture } from './object-picture.tsx'

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
