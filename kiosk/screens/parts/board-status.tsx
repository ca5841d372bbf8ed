import { Button } from 'react-aria-components'
import type { ConnectionState } from '../../common/connection.ts'
import { useWords } from '../words/words.ts'

type BoardStatusProps = { readonly isLinked: boolean; readonly connection: ConnectionState; readonly onRetry: () => void }

/** How the board is, in a line: never a window over the work. */
export function BoardStatus({ isLinked, connection, onRetry }: BoardStatusProps) {
  const { words } = useWords()
  const isTrouble = isLinked && connection.is === 'trouble'
  const mood = !isLinked ? 'waking' : connection.is === 'ready' ? 'ready' : isTrouble && connection.problem !== 'devices-fell' ? 'trouble' : 'waking'
  return (
    <div className={`status ${mood}`} data-board={isLinked ? connection.is : 'lost'}>
      <p role="status">
        <StatusSign mood={mood} />
        {isLinked ? words(`board.${wordsFor(connection)}`) : words('board.linkLost')}
      </p>
      {isTrouble && connection.board && (
        <Button className="pill" onPress={onRetry}>
          {words('buttons.retry')}
        </Button>
      )}
    </div>
  )
}

function wordsFor(connection: ConnectionState) {
  switch (connection.is) {
    case 'unplugged':
      return 'unplugged'
    case 'opening':
    case 'greeting':
      return 'waking'
    case 'ready':
      return connection.board.kind === 'emulated' ? 'readyOnScreen' : 'ready'
    case 'trouble':
      return connection.problem
  }
}

/** A check, three dots or a cable: the shape tells, the colour helps. */
function StatusSign({ mood }: { readonly mood: 'ready' | 'waking' | 'trouble' }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
      <circle cx="12" cy="12" r="11" />
      {mood === 'ready' && <path d="M7 12.5l3.5 3.5L17 9" />}
      {mood === 'waking' && <path d="M6.5 12h.1M12 12h.1M17.5 12h.1" />}
      {mood === 'trouble' && <path d="M12 6.5v7M12 17.4v.1" />}
    </svg>
  )
}
