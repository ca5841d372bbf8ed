import type { Mood } from '../settings/settings.ts'
import './sideways/side-renderer.ts'

/** The name of Blockly's renderer for each mood: an editor is injected with it. */
export const rendererFor = (mood: Mood): string => (mood === 'pictures' ? 'sideways' : 'zelos')
