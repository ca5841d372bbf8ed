import type { ReactNode } from 'react'
import { Button } from 'react-aria-components'

/** What a key without a letter shows. */
const signs = {
  done: 'M4 13l5.5 5.5L20 6',
  cancel: 'M6 6l12 12M18 6L6 18',
  erase: 'M9 5h12v14H9l-6-7zM12.5 9.5l5 5M17.5 9.5l-5 5',
  capital: 'M12 4l8 9h-4.5v6h-7v-6H4z',
  space: 'M3 10v6h18v-6',
  listen: 'M7 4l12 8-12 8z',
  rest: 'M5 12h14',
} as const

type PadKeyProps = {
  /** What a screen reader says, where it is not what the key shows. */
  readonly name?: string
  readonly look?: string
  readonly sign?: keyof typeof signs
  readonly isOn?: boolean
  readonly isDisabled?: boolean
  readonly children?: ReactNode
  readonly onPress: () => void
}

export function PadKey({ name, look = '', sign, isOn, isDisabled = false, children, onPress }: PadKeyProps) {
  return (
    <Button preventFocusOnPress className={`pad-key ${look}`} isDisabled={isDisabled} onPress={onPress} {...(name === undefined ? {} : { 'aria-label': name })} {...(isOn === undefined ? {} : { 'aria-pressed': isOn })}>
      {sign && (
        <svg viewBox="0 0 24 24" aria-hidden="true">
          <path d={signs[sign]} />
        </svg>
      )}
      {children}
    </Button>
  )
}
