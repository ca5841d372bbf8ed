import type { BuiltObject, Part } from './object.ts'

const builtInLight: Part & { readonly kind: 'light' } = {
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

/**
 * Everything the truck's kit holds, on one board. The three colours and the lamp have the four pins with a duty cycle;
 * the servo and the buzzer take any pin, their timer is their own (docs/decisions/timers.md).
 */
export const kit: BuiltObject = {
  id: 'kit',
  names: { fr: 'Le coffret', en: 'The kit' },
  parts: [
    { id: 'lamp', kind: 'light', pin: 'D11', names: { fr: 'la lampe', en: 'the lamp' }, colour: '#FFC53D' },
    { id: 'red', kind: 'light', pin: 'D7', names: { fr: 'la lumière rouge', en: 'the red light' }, colour: '#E5342B' },
    { id: 'rainbow', kind: 'colour-light', pins: { red: 'D3', green: 'D5', blue: 'D6' }, names: { fr: 'la lumière arc-en-ciel', en: 'the rainbow light' }, colour: '#FFFFFF' },
    { id: 'buzzer', kind: 'buzzer', pin: 'D8', names: { fr: 'le haut-parleur', en: 'the speaker' }, colour: '#1B2A41' },
    { id: 'arm', kind: 'servo', pin: 'D9', names: { fr: 'le bras', en: 'the arm' }, colour: '#0C3E93' },
    { id: 'blue-button', kind: 'button', pin: 'D2', names: { fr: 'le bouton bleu', en: 'the blue button' }, colour: '#1B6CA8' },
    { id: 'yellow-button', kind: 'button', pin: 'D4', names: { fr: 'le bouton jaune', en: 'the yellow button' }, colour: '#FFC53D' },
    { id: 'knob', kind: 'knob', pin: 'A0', names: { fr: 'la molette', en: 'the knob' }, colour: '#5B6780' },
    { id: 'eye', kind: 'light-sensor', pin: 'A1', names: { fr: 'l’œil à lumière', en: 'the light eye' }, colour: '#E3AC09' },
    { id: 'ears', kind: 'distance', trigger: 'D12', echo: 'D10', names: { fr: 'le capteur de distance', en: 'the distance sensor' }, colour: '#AEE0EC' },
    builtInLight,
  ],
}

/** What a child chooses among in free play. */
export const objects: readonly BuiltObject[] = [bareBoard, trafficLight, kit]

/** Some parts of the kit, on the kit's own pins, so that one board serves every workshop; a part may be called what it becomes. */
function ofKit(id: string, names: BuiltObject['names'], ...parts: readonly (string | { readonly id: string; readonly names: BuiltObject['names'] })[]): BuiltObject {
  const chosen = parts.map((one): Part => {
    const wanted = typeof one === 'string' ? { id: one } : one
    const part = kit.parts.find((held) => held.id === wanted.id)
    if (!part) throw new Error(`The kit holds no ${wanted.id}.`)
    return { ...part, ...wanted }
  })
  return { id, names, parts: chosen }
}

/** What is built in the workshops, beside the bare board and the traffic light. */
export const workshopObjects: readonly BuiltObject[] = [
  ofKit('night-light', { fr: 'La veilleuse', en: 'The night light' }, 'rainbow', 'eye'),
  ofKit('theremin', { fr: 'Le thérémine', en: 'The theremin' }, 'buzzer', 'ears'),
  ofKit('reaction-meter', { fr: 'Le réactomètre', en: 'The reaction meter' }, 'red', 'buzzer', 'blue-button'),
  ofKit('flower', { fr: 'La fleur', en: 'The flower' }, { id: 'arm', names: { fr: 'les pétales', en: 'the petals' } }, 'eye'),
  ofKit('singing-card', { fr: 'La carte', en: 'The card' }, 'rainbow', 'buzzer', { id: 'blue-button', names: { fr: 'le bouton du rabat', en: 'the flap’s button' } }),
  ofKit('secret-box', { fr: 'La boîte', en: 'The box' }, 'rainbow', { id: 'arm', names: { fr: 'le verrou', en: 'the latch' } }, 'blue-button', 'knob'),
  ofKit('lantern', { fr: 'La lanterne', en: 'The lantern' }, 'rainbow'),
]

/** The object of that id, or undefined: files name objects, and a file may be newer than this kiosk. */
export function objectNamed(id: string): BuiltObject | undefined {
  return [...objects, ...workshopObjects].find((object) => object.id === id)
}
