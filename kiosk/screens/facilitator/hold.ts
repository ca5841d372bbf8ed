/** The hidden way in: a corner of the screen, or Escape, held by somebody who knows of it. Nothing on the page shows it. */

/** How long (ms) it is held. */
export const HOLD_FOR = 3_000

/** How large (mm of the screen) the corner is. */
const CORNER = 20

type Place = { readonly x: number; readonly y: number }

/** Whether a place is in one of the two upper corners of a screen of that width; all in px. */
export const isInCorner = ({ x, y }: Place, width: number, corner: number): boolean => y <= corner && (x <= corner || x >= width - corner)

function cornerOf(page: Document): number {
  return CORNER * (Number.parseFloat(getComputedStyle(page.documentElement).getPropertyValue('--mm')) || 5.9)
}

/** Listens until what it returns is called. What is held keeps its own meaning for the page below. */
export function whenHeld(onHeld: () => void): () => void {
  let held: { readonly by: number | 'Escape'; readonly timer: number } | undefined
  const letGo = () => {
    clearTimeout(held?.timer)
    held = undefined
  }
  const hold = (by: number | 'Escape') => {
    letGo()
    held = {
      by,
      timer: window.setTimeout(() => {
        letGo()
        onHeld()
      }, HOLD_FOR),
    }
  }
  const isIn = ({ clientX, clientY }: PointerEvent) => isInCorner({ x: clientX, y: clientY }, window.innerWidth, cornerOf(document))

  const pressed = (event: PointerEvent) => {
    if (isIn(event)) hold(event.pointerId)
    else letGo()
  }
  const moved = (event: PointerEvent) => {
    if (held?.by === event.pointerId && !isIn(event)) letGo()
  }
  const released = (event: PointerEvent) => {
    if (held?.by === event.pointerId) letGo()
  }
  const keyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') letGo()
    else if (!event.repeat) hold('Escape')
  }
  const keyUp = () => {
    if (held?.by === 'Escape') letGo()
  }
  /** A finger that stays would open it, and end the touch. */
  const menuAsked = (event: Event) => {
    if (held) event.preventDefault()
  }

  const stopping = new AbortController()
  const inTime = { capture: true, signal: stopping.signal }
  window.addEventListener('pointerdown', pressed, inTime)
  window.addEventListener('pointermove', moved, inTime)
  window.addEventListener('pointerup', released, inTime)
  window.addEventListener('pointercancel', released, inTime)
  window.addEventListener('keydown', keyDown, inTime)
  window.addEventListener('keyup', keyUp, inTime)
  window.addEventListener('contextmenu', menuAsked, inTime)
  // The window's own: what loses the focus inside it is told to its listeners in time only.
  window.addEventListener('blur', letGo, { signal: stopping.signal })
  return () => {
    stopping.abort()
    letGo()
  }
}
