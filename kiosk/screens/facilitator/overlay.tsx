import { useEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'

type OverlayProps = {
  readonly name: string
  readonly look: string
  /** Escape, where it leads out. */
  readonly onEscape?: () => void
  readonly children: ReactNode
}

/** Stands over the whole page, which is not reached meanwhile: by touch, by keyboard, by a screen reader. */
export function Overlay({ name, look, onEscape, children }: OverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const escaped = useRef(onEscape)
  useEffect(() => {
    escaped.current = onEscape
  })
  useEffect(() => {
    const shown = dialog.current
    const before = document.activeElement
    if (shown && !shown.open) shown.showModal()
    shown?.querySelector<HTMLElement>('[data-first]')?.focus()
    const pressed = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      if (!event.repeat) escaped.current?.()
    }
    window.addEventListener('keydown', pressed, true)
    return () => {
      window.removeEventListener('keydown', pressed, true)
      shown?.close()
      if (before instanceof HTMLElement && before.isConnected) before.focus()
    }
  }, [])
  return (
    <dialog ref={dialog} className={`overlay ${look}`} aria-label={name} closedby="none" onKeyDown={keepFromBlocks}>
      {children}
    </dialog>
  )
}

/** Blockly listens to the whole page: a key that is meant for what stands over it changes nothing below. */
function keepFromBlocks(event: KeyboardEvent): void {
  event.stopPropagation()
}
