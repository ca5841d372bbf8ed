import type { Box } from './open-pad.ts'

/** Px. `apart`: between the pad and what it is beside; `edge`: to the sides and the top; `foot`: to the bottom, where wrists rest. */
export type Room = { readonly width: number; readonly height: number; readonly apart: number; readonly edge: number; readonly foot: number }

/** Where a pad's top left corner goes: beside a place, covering it only when nothing else fits, and always whole on the screen. */
export function placePad(beside: Box, size: { readonly width: number; readonly height: number }, room: Room): { readonly left: number; readonly top: number } {
  const last = { left: room.width - room.edge - size.width, top: room.height - room.foot - size.height }
  const within = (left: number, top: number) => ({ left: Math.max(room.edge, Math.min(left, last.left)), top: Math.max(room.edge, Math.min(top, last.top)) })
  const right = beside.right + room.apart
  const left = beside.left - room.apart - size.width
  const under = beside.bottom + room.apart
  const over = beside.top - room.apart - size.height
  if (right <= last.left) return within(right, beside.top)
  if (left >= room.edge) return within(left, beside.top)
  if (under <= last.top) return within(beside.left, under)
  if (over >= room.edge) return within(beside.left, over)
  return within(right, beside.top)
}
