import type { BuiltObject, Part } from './object.ts'

const builtInLight: Part = {
  id: 'built-in',
  kind: 'light',
  pin: 'D13',
  names: { fr: 'la petite lumière', en: 'the little light' },
  colour: '#FFC53D',
}

/** A board as it comes out of its box: its only part is the light soldered beside pin 13. */
export const bareBoard: BuiltObject = {
  id: 'bare-board',
  names: { fr: 'La carte toute nue', en: 'The bare board' },
  parts: [{ ...builtInLight, names: { fr: 'la lumière', en: 'the light' } }],
}

/** Three lights on their own pins, none of which a timer needs (docs/decisions/timers.md), and the board's own. */
export const trafficLight: BuiltObject = {
  id: 'traffic-light',
  names: { fr: 'Le feu du carrefour', en: 'The traffic light' },
  parts: [
    { id: 'red', kind: 'light', pin: 'D12', names: { fr: 'la lumière rouge', en: 'the red light' }, colour: '#E5342B' },
    { id: 'yellow', kind: 'light', pin: 'D8', names: { fr: 'la lumière jaune', en: 'the yellow light' }, colour: '#FFC53D' },
    { id: 'green', kind: 'light', pin: 'D7', names: { fr: 'la lumière verte', en: 'the green light' }, colour: '#2EA866' },
    builtInLight,
  ],
}

export const objects: readonly BuiltObject[] = [bareBoard, trafficLight]

/** The object of that id, or undefined: files name objects, and a file may be newer than this kiosk. */
export function objectNamed(id: string): BuiltObject | undefined {
  return objects.find((object) => object.id === id)
}
