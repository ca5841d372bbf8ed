import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'

/** Opens the wiring of the object. Whoever closes it by keyboard is where it was opened. */
export function PlugButton({ isOpen, onOpen }: { readonly isOpen: boolean; readonly onOpen: () => void }) {
  const { words } = useWords()
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(isOpen)
  useEffect(() => {
    if (wasOpen.current && !isOpen) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <Button ref={button} className="pill plug-button" aria-label={words('wiring.open')} aria-expanded={isOpen} onPress={onOpen}>
      <PlugSign />
    </Button>
  )
}

export const PlugSign = () => (
  <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" strokeLinejoin="round" strokeLinecap="round">
    <path d="M18 4v12M30 4v12M24 34c0 8-14 2-14 11" fill="none" />
    <path d="M12 16h24v8a12 10 0 0 1-24 0z" fill="#ffc53d" />
  </svg>
)
