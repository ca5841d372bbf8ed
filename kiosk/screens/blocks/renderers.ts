import type { Mood } from '../settings/settings.ts'
import './sideways/side-renderer.ts'
import './upright-renderer.ts'

/** The name of Blockly's renderer for each mood: an editor is injected with it. */
export const rendererFor = (mood: Mood): string => (mood === 'pictures' ? 'sideways' : 'upright')

/** The classes under which that renderer's blocks are drawn outside of an editor. */
export const drawnAs = (mood: Mood): string => `blocks ${rendererFor(mood)}-renderer camion-${mood}-theme`
