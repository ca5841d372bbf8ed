import type { Part } from '../../../hardware/objects/object.ts'
import { drawn } from './drawn.ts'

/** A small picture of a part in its own colour: what a block shows to those who don't read. A data URI. */
export function partIcon(part: Part): string {
  const { colour } = part
  switch (part.kind) {
    case 'light':
      return drawn(`<path fill="none" d="M20 34v11M28 34v11"/><path fill="${colour}" d="M12 35V19a12 12 0 0 1 24 0v16z"/><path fill="none" d="M9 35h30"/>${part.id === 'built-in' ? '<path stroke-width="2.5" d="M4 20h3M41 20h3M9 7l2 2M39 7l-2 2" fill="none"/>' : ''}`)
    case 'colour-light':
      return drawn(
        '<path fill="none" d="M17 35v10M24 35v10M31 35v10"/><g stroke="none"><path fill="#E5342B" d="M12 35V19c0-6 4-10 8-11v27z"/><path fill="#2EA866" d="M20 35V8c3-1 5-1 8 0v27z"/><path fill="#2F6FE0" d="M28 35V8c4 1 8 5 8 11v16z"/></g><path fill="none" d="M12 35V19a12 12 0 0 1 24 0v16M9 35h30"/>',
      )
    case 'buzzer':
      return drawn('<path fill="#A9B4C8" d="M5 18h9l12-10v32L14 30H5z"/><path fill="none" d="M32 17c4 4 4 10 0 14M38 11c7 7 7 19 0 26"/>')
    case 'servo':
      return drawn(`<path fill="${colour}" d="M8 27h32v17H8z"/><path fill="#FFF8EC" d="M13 30L34 5c3-3 8 1 5 5L22 33z"/><circle fill="#FFF8EC" cx="18" cy="31" r="6"/>`)
    case 'button':
      return drawn(`<path fill="#A9B4C8" d="M4 32h40v11H4z"/><path fill="${colour}" d="M11 32V22c0-5 26-5 26 0v10z"/><path fill="none" d="M24 4v8M20 9l4 4 4-4"/>`)
    case 'knob':
      return drawn(`<circle fill="${colour}" cx="24" cy="26" r="14"/><path stroke="#FFF8EC" d="M24 25l7-8"/><path fill="none" d="M7 40A21 21 0 0 1 12 9M41 40a21 21 0 0 0-5-31"/>`)
    case 'light-sensor':
      return drawn(`<path fill="#FFF8EC" d="M3 30c6-10 13-14 21-14s15 4 21 14c-6 9-13 13-21 13S9 39 3 30z"/><circle fill="${colour}" cx="24" cy="29" r="8"/><path fill="none" d="M24 4v6M10 8l3 5M38 8l-3 5"/>`)
    case 'distance':
      return drawn(`<path fill="${colour}" d="M3 14h42v22H3z"/><circle fill="#FFF8EC" cx="14" cy="25" r="8"/><circle fill="#FFF8EC" cx="34" cy="25" r="8"/><path fill="none" d="M12 36v8M20 36v8M28 36v8M36 36v8"/>`)
  }
}
