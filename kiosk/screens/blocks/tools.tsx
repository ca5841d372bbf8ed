import { useEffect, useRef } from 'react'
import { Button } from 'react-aria-components'
import type { PressEvent } from 'react-aria-components'
import { kioskGroup } from '../../common/voices.ts'
import type { Mood } from '../settings/settings.ts'
import { useListening } from '../voices/use-listening.ts'
import { speakerSign, squareSign } from '../voices/signs.ts'
import { useWords } from '../words/words.ts'
import type { PageWords } from '../words/fr.ts'
import type { Hand, PlacingState } from './placing.ts'
import { drawnAs } from './renderers.ts'

export type Tool = keyof Omit<PageWords['placing']['tools'], 'label'>

const signs: Record<Tool, string> = {
  undo: 'M9 5L4 10l5 5M5 10h9a5 5 0 0 1 0 10h-3',
  redo: 'M15 5l5 5-5 5M19 10h-9a5 5 0 0 0 0 10h3',
  move: 'M12 3v18M3 12h18M12 3l-3 3M12 3l3 3M12 21l-3-3M12 21l3-3M3 12l3-3M3 12l3 3M21 12l-3-3M21 12l-3 3',
  copy: 'M4 4h11v11H4zM9 15v5h11V9h-5',
  throwAway: 'M4 7h16M9 7V4h6v3M6 7l1 13h10l1-13M10 11v5M14 11v5',
  larger: 'M12 5v14M5 12h14',
  smaller: 'M5 12h14',
  usualSize: 'M9 8l4-3v14',
  putBack: 'M4 12h13M10 6l-6 6 6 6M20 5v14',
  bin: 'M4 8l2 12h12l2-12zM3 8h18M8 8l8-5',
  closeBin: 'M6 6l12 12M18 6L6 18',
}

/** Read aloud and not written: their signs are letters already. */
const wordless: readonly Tool[] = ['larger', 'smaller', 'usualSize']

type ToolsProps = {
  readonly state: PlacingState
  readonly mood: Mood
  readonly onTool: (tool: Tool, byKeys: boolean) => void
  readonly bin: React.Ref<HTMLDivElement>
}

/** The tools under the blocks: going back, what can be done with the chosen block or the one in hand, the size, the bin. */
export function Tools({ state: { hand, chosen, says, canUndo, canRedo, isBinOpen, thrown }, mood, onTool, bin }: ToolsProps) {
  const { words } = useWords()
  const tool = (name: Tool, isDisabled = false) => (
    <Button key={name} className={`tool ${name}`} aria-label={words(`placing.tools.${name}`)} isDisabled={isDisabled} onPress={({ pointerType }: PressEvent) => onTool(name, pointerType === 'keyboard' || pointerType === 'virtual')}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={signs[name]} />
      </svg>
      {!wordless.includes(name) && words(`placing.tools.${name}`)}
    </Button>
  )
  return (
    <div className="tools" role="toolbar" aria-label={words('placing.tools.label')} data-busy={Boolean(hand ?? chosen)}>
      <div className="tool-group">{[tool('undo', !canUndo), tool('redo', !canRedo)]}</div>
      {hand && (
        <div className="tool-group">
          <Picture hand={hand} mood={mood} />
          <ListenTool text={says} />
          {tool('putBack')}
        </div>
      )}
      {!hand && chosen !== undefined && (
        <div className="tool-group">
          <ListenTool text={says} />
          {[tool('move'), tool('copy'), tool('throwAway')]}
        </div>
      )}
      <div className="tool-group sizes">{[tool('smaller'), tool('usualSize'), tool('larger')]}</div>
      <div className="tool-group" ref={bin}>
        {isBinOpen ? tool('closeBin') : tool('bin', thrown.length === 0)}
      </div>
    </div>
  )
}

/** Says the block, where it can be heard. */
function ListenTool({ text }: { readonly text: string | undefined }) {
  const { words } = useWords()
  const { canHear, isSaid, press } = useListening(text === undefined ? [] : [text], kioskGroup)
  if (!canHear) return null
  return (
    <Button className="tool" onPress={press}>
      <svg viewBox="0 0 24 24" aria-hidden="true">
        <path d={isSaid ? squareSign : speakerSign} />
      </svg>
      {words(isSaid ? 'voice.silence' : 'voice.hear')}
    </Button>
  )
}

/** The block in hand, drawn as it is. */
function Picture({ hand, mood }: { readonly hand: Hand; readonly mood: Mood }) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.replaceChildren(hand.picture), [hand.picture])
  return <div ref={place} className={`block-picture ${drawnAs(mood)}`} role="img" aria-label={hand.name} />
}
