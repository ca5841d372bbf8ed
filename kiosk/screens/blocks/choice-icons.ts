import { drawn } from './drawn.ts'

const lamp = (paint: string, rays: string) => drawn(`<path fill="${paint}" d="M17 36c0-6-6-8-6-16a13 13 0 0 1 26 0c0 8-6 10-6 16z"/><path fill="none" d="M19 43h10"/>${rays}`)
const note = (head: string, more: string) => drawn(`<ellipse fill="${head}" cx="17" cy="36" rx="9" ry="7"/>${more}`)

/** A picture for each word a block can be set to, by its place and its id in `workshops/language/blocks.ts`. */
export const choiceIcons: Readonly<Record<string, string>> = {
  'STATE.on': lamp('#FFC53D', '<path fill="none" d="M3 20h3M42 20h3M8 5l2 2M40 5l-2 2"/>'),
  'STATE.off': lamp('#A9B4C8', ''),
  'EDGE.pressed': drawn('<path fill="#A9B4C8" d="M4 36h40v8H4z"/><path fill="#FFC53D" d="M12 36v-4c0-3 24-3 24 0v4z"/><path fill="none" d="M24 4v20M16 17l8 8 8-8"/>'),
  'EDGE.released': drawn('<path fill="#A9B4C8" d="M4 36h40v8H4z"/><path fill="#FFC53D" d="M12 36V26c0-4 24-4 24 0v10z"/><path fill="none" d="M24 18V4M17 10l7-7 7 7"/>'),
  'SIDE.above': drawn('<path stroke-dasharray="1 7" d="M4 24h40"/><path fill="none" stroke-width="4" d="M24 44V6M13 17L24 6l11 11"/>'),
  'SIDE.below': drawn('<path stroke-dasharray="1 7" d="M4 24h40"/><path fill="none" stroke-width="4" d="M24 4v38M13 31l11 11 11-11"/>'),
  'BEATS.half': note('#1B2A41', '<path fill="none" d="M26 36V6c2 7 11 7 11 17"/>'),
  'BEATS.one': note('#1B2A41', '<path fill="none" d="M26 36V6"/>'),
  'BEATS.two': note('#FFF8EC', '<path fill="none" d="M26 36V6"/>'),
  'BEATS.four': drawn('<ellipse fill="#FFF8EC" cx="24" cy="26" rx="13" ry="10" stroke-width="5"/>'),
}
