import * as Blockly from 'blockly/core'
import type { Category } from '../../../workshops/language/blocks.ts'
import type { Mood } from '../settings/settings.ts'

const INK = '#1B2A41'
const WHITE = '#FFFFFF'

/** Fill, edge and text of each category (look.md): lightness tells them apart too, and each has its own icon and shape. */
export const categoryColours: Record<Category, { readonly fill: string; readonly edge: string; readonly text: string }> = {
  events: { fill: '#E3AC09', edge: '#8F6C00', text: INK },
  control: { fill: '#B4460F', edge: '#6E2906', text: WHITE },
  light: { fill: '#7A1B2E', edge: '#4A0E1B', text: WHITE },
  sound: { fill: '#E58AEC', edge: '#94449B', text: INK },
  motion: { fill: '#0C3E93', edge: '#06265C', text: WHITE },
  sensing: { fill: '#AEE0EC', edge: '#4F8C9B', text: INK },
  numbers: { fill: '#A2EE88', edge: '#4D8A38', text: INK },
  boxes: { fill: '#B5966B', edge: '#6E583A', text: INK },
  messages: { fill: '#3A2AE6', edge: '#20159A', text: WHITE },
  'my-blocks': { fill: '#566678', edge: '#333E4A', text: WHITE },
}

export const categories = Object.keys(categoryColours) as Category[]

/** Gives the page each category's paints, `--events` and `--on-events`: what categories.css draws with. */
export function paintCategories(style: CSSStyleDeclaration): void {
  for (const category of categories) {
    style.setProperty(`--${category}`, categoryColours[category].fill)
    style.setProperty(`--on-${category}`, categoryColours[category].text)
  }
}

/** Points of Blockly's at scale 1: on the kiosk's screens 16 points for those who read, and 18 for those who begin. */
const letters: Record<Mood, number> = { words: 15.4, pictures: 17.3 }

export const themeFor = (mood: Mood): Blockly.Theme => themes[mood]

const themeOf = (mood: Mood) => Blockly.Theme.defineTheme(`camion-${mood}`, {
  name: `camion-${mood}`,
  base: Blockly.Themes.Zelos,
  blockStyles: Object.fromEntries(
    categories.map((category) => {
      const { fill, edge } = categoryColours[category]
      return [category, { colourPrimary: fill, colourSecondary: '#FFFFFF', colourTertiary: edge }]
    }),
  ),
  categoryStyles: Object.fromEntries(categories.map((category) => [category, { colour: categoryColours[category].fill }])),
  fontStyle: { family: 'Andika, sans-serif', weight: '400', size: letters[mood] },
  componentStyles: { workspaceBackgroundColour: '#FFFFFF', toolboxBackgroundColour: '#FFFFFF', flyoutBackgroundColour: '#FFF8EC', flyoutOpacity: 1, scrollbarColour: '#5B6780', selectedGlowColour: '#1B6CA8' },
})

const themes: Record<Mood, Blockly.Theme> = { words: themeOf('words'), pictures: themeOf('pictures') }

let brush: CanvasRenderingContext2D | null | undefined

/** How wide (block units) words are in a block. */
export function widthInWords(text: string): number {
  brush ??= document.createElement('canvas').getContext('2d')
  if (!brush) return 0
  brush.font = `400 ${letters.words}pt Andika, sans-serif`
  return brush.measureText(text).width
}
