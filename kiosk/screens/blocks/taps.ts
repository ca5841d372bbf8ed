/** A finger, pen or mouse pressed and let go in one place; `x`, `y` in px of the page. */
export type Tap = { readonly target: Element; readonly x: number; readonly y: number }

/** A hand's side that rests on the screen is wider than this (mm). */
const PALM = 22

type Hearing = {
  /** px in a millimetre. */
  readonly millimetre: number
  /** How far (mm) a finger may slip and still tap. */
  readonly slip: number
  /** Whether the tap was taken: then nobody else hears its end. */
  readonly onTap: (tap: Tap) => boolean
}

/** Hears taps before Blockly does. Only the first finger down counts, here and for Blockly; palms never do. */
export function hearTaps(element: HTMLElement, { millimetre, slip, onTap }: Hearing): () => void {
  let first: { readonly id: number; readonly x: number; readonly y: number; readonly target: Element; hasSlipped: boolean } | undefined
  const isPalm = (event: PointerEvent) => event.pointerType === 'touch' && Math.max(event.width, event.height) > PALM * millimetre
  const isOther = (event: PointerEvent) => first !== undefined && first.id !== event.pointerId

  function down(event: PointerEvent): void {
    if (isOther(event) || isPalm(event)) swallow(event)
    else if (event.button === 0 && event.target instanceof Element) first = { id: event.pointerId, x: event.clientX, y: event.clientY, target: event.target, hasSlipped: false }
  }

  function move(event: PointerEvent): void {
    if (!first || isOther(event)) return
    if (Math.hypot(event.clientX - first.x, event.clientY - first.y) > slip * millimetre) first.hasSlipped = true
  }

  function up(event: PointerEvent): void {
    if (!first || isOther(event)) return
    const { hasSlipped, target, x, y } = first
    first = undefined
    if (!hasSlipped && event.type === 'pointerup' && onTap({ target, x, y })) swallow(event)
  }

  const heard = [
    [element, 'pointerdown', down],
    [window, 'pointermove', move],
    [window, 'pointerup', up],
    [window, 'pointercancel', up],
  ] as const
  for (const [where, type, listener] of heard) where.addEventListener(type, listener as (event: Event) => void, { capture: true })
  return () => {
    for (const [where, type, listener] of heard) where.removeEventListener(type, listener as (event: Event) => void, { capture: true })
  }
}

function swallow(event: Event): void {
  event.preventDefault()
  event.stopImmediatePropagation()
}
