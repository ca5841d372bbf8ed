/** The colours a colour light can be given. `rgb`: red, green and blue of the light itself, 0..255, as it looks right on a diode; `paint`: of a screen. */
export const colours = [
  { id: 'red', names: { fr: 'rouge', en: 'red' }, rgb: [255, 0, 0], paint: '#E5342B' },
  { id: 'orange', names: { fr: 'orange', en: 'orange' }, rgb: [255, 60, 0], paint: '#F07F1B' },
  { id: 'yellow', names: { fr: 'jaune', en: 'yellow' }, rgb: [255, 140, 0], paint: '#FFC53D' },
  { id: 'green', names: { fr: 'vert', en: 'green' }, rgb: [0, 255, 0], paint: '#2EA866' },
  { id: 'turquoise', names: { fr: 'turquoise', en: 'turquoise' }, rgb: [0, 255, 120], paint: '#2BC4C4' },
  { id: 'blue', names: { fr: 'bleu', en: 'blue' }, rgb: [0, 0, 255], paint: '#2F6FE0' },
  { id: 'violet', names: { fr: 'violet', en: 'violet' }, rgb: [120, 0, 255], paint: '#7B45C9' },
  { id: 'pink', names: { fr: 'rose', en: 'pink' }, rgb: [255, 40, 110], paint: '#EE6FA8' },
  { id: 'white', names: { fr: 'blanc', en: 'white' }, rgb: [255, 255, 255], paint: '#FFFFFF' },
] as const

export type Colour = (typeof colours)[number]

export function colourNamed(id: unknown): Colour | undefined {
  return colours.find((colour) => colour.id === id)
}
