import * as Blockly from 'blockly/core'
import type { Category } from '../../../workshops/language/blocks.ts'

/** Fill and text of each category (look.md): lightness tells them apart too, and each has its own icon and shape. */
export const categoryColours: Record<Category, { readonly fill: string; readonly edge: string }> = {
  events: { fill: '#E3AC09', edge: '#8F6C00' },
  control: { fill: '#B4460F', edge: '#6E2906' },
  light: { fill: '#7A1B2E', edge: '#4A0E1B' },
  numbers: { fill: '#A2EE88', edge: '#4D8A38' },
  boxes: { fill: '#B5966B', edge: '#6E583A' },
  messages: { fill: '#3A2AE6', edge: '#20159A' },
}

export const categories = Object.keys(categoryColours) as Category[]

export const theme = Blockly.Theme.defineTheme('camion', {
  name: 'camion',
  base: Blockly.Themes.Zelos,
  blockStyles: Object.fromEntries(
    categories.map((category) => {
      const { fill, edge } = categoryColours[category]
      return [category, { colourPrimary: fill, colourSecondary: '#FFFFFF', colourTertiary: edge }]
    }),
  ),
  categoryStyles: Object.fromEntries(categories.map((category) => [category, { colour: categoryColours[category].fill }])),
  fontStyle: { family: 'Andika, sans-serif', weight: '400', size: 15 },
  componentStyles: { workspaceBackgroundColour: '#FFFFFF', toolboxBackgroundColour: '#FFFFFF', flyoutBackgroundColour: '#FFF8EC', flyoutOpacity: 1, scrollbarColour: '#5B6780', selectedGlowColour: '#1B6CA8' },
})
