import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { createPortal } from 'react-dom'
import { closePad } from './open-pad.ts'
import type { OpenPad } from './open-pad.ts'
import { placePad } from './place-pad.ts'

/** Millimetres of the screen. */
const APART = 3
const EDGE = 2
const FOOT = 10

type PadWindowProps = {
  readonly pad: OpenPad
  readonly name: string
  /** A key of a plugged keyboard that no button of the pad took. True: it was one of the pad's. */
  readonly onKey?: (key: string) => boolean
  readonly children: ReactNode
}

/** What every pad stands in: beside what it is for, with the focus inside; Escape puts back, a tap elsewhere keeps. */
export function PadWindow({ pad, name, onKey, children }: PadWindowProps) {
  const dialog = useRef<HTMLDivElement>(null)

  useLayoutEffect(() => {
    if (dialog.current) stand(dialog.current, pad)
  })

  useEffect(() => {
    const first = dialog.current?.querySelector<HTMLElement>('[data-first]') ?? dialog.current
    if (first) pad.onShown(first)
  }, [pad])

  useEffect(() => {
    const elsewhere = (event: PointerEvent) => {
      if (event.target instanceof Node && !dialog.current?.contains(event.target)) closePad(true)
    }
    const again = () => {
      if (dialog.current) stand(dialog.current, pad)
    }
    document.addEventListener('pointerdown', elsewhere, true)
    window.addEventListener('resize', again)
    return () => {
      document.removeEventListener('pointerdown', elsewhere, true)
      window.removeEventListener('resize', again)
    }
  }, [pad])

  function pressed(event: KeyboardEvent): void {
    event.stopPropagation()
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') closePad(false)
    else if (event.key === 'Tab') stayInside(event)
    else if (onKey?.(event.key)) event.preventDefault()
    else if (event.key.startsWith('Arrow') && !(event.target instanceof HTMLInputElement)) goTo(event, event.key === 'ArrowLeft' || event.key === 'ArrowUp' ? -1 : 1)
  }

  return createPortal(
    <div ref={dialog} className={`pad pad-${pad.asked.asks}`} role="dialog" aria-modal="true" aria-label={name} tabIndex={-1} onKeyDown={pressed}>
      {children}
    </div>,
    document.body,
  )
}

function stand(dialog: HTMLElement, pad: OpenPad): void {
  const millimetre = Number.parseFloat(getComputedStyle(dialog).getPropertyValue('--mm')) || 1
  const { offsetWidth: width, offsetHeight: height } = dialog
  const { left, top } = placePad(pad.beside, { width, height }, { width: window.innerWidth, height: window.innerHeight, apart: APART * millimetre, edge: EDGE * millimetre, foot: FOOT * millimetre })
  dialog.style.left = `${left}px`
  dialog.style.top = `${top}px`
}

const stops = (dialog: Element) => [...dialog.querySelectorAll<HTMLElement>('button:not([disabled]), [data-first]')]

function stayInside(event: KeyboardEvent): void {
  goTo(event, event.shiftKey ? -1 : 1)
}

/** From one button of the pad to the next or the one before, round and round. */
function goTo(event: KeyboardEvent, by: 1 | -1): void {
  event.preventDefault()
  const all = stops(event.currentTarget)
  const here = all.findIndex((stop) => stop === document.activeElement)
  all[(here + by + all.length) % all.length]?.focus()
}
