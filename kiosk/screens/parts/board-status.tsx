import type { ConnectionState } from '../../common/connection.ts'
import { useWords } from '../words/words.ts'

type BoardStatusProps = { readonly isLinked: boolean; readonly connection: ConnectionState }

/** How the board is, in a line: never a window over the work. */
export function BoardStatus({ isLinked, connection }: BoardStatusProps) {
  const { words } = useWords()
  const sign = signOf(isLinked, connection)
  const boards = connection.is === 'choosing' ? connection.boards.length : 0
  return (
    <div className={`status ${sign}`} data-board={isLinked ? connection.is : 'lost'}>
      <StatusSign sign={sign} />
      <p role="status">{isLinked ? words(`board.${wordsFor(connection)}`, { boards }) : words('board.linkLost')}</p>
    </div>
  )
}

type Sign = 'ready' | 'waking' | 'trouble'

function signOf(isLinked: boolean, connection: ConnectionState): Sign {
  if (!isLinked) return 'waking'
  if (connection.is === 'ready') return 'ready'
  return connection.is === 'trouble' && connection.problem !== 'devices-fell' ? 'trouble' : 'waking'
}

function wordsFor(connection: ConnectionState) {
  switch (connection.is) {
    case 'choosing':
      return connection.boards.length === 1 ? 'choosingOne' : 'choosing'
    case 'unplugged':
    case 'preparing':
      return connection.is
    case 'opening':
    case 'greeting':
      return 'waking'
    case 'ready':
      return connection.board.kind === 'emulated' ? 'readyOnScreen' : 'ready'
    case 'trouble':
      return connection.problem
  }
}

/** A check, three dots or a call: the shape tells, the colour helps. */
function StatusSign({ sign }: { readonly sign: Sign }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" className="sign">
      <circle cx="12" cy="12" r="11" />
      {sign === 'ready' && <path d="M7 12.5l3.5 3.5L17 9" />}
      {sign === 'waking' && <path d="M6.5 12h.1M12 12h.1M17.5 12h.1" />}
      {sign === 'trouble' && <path d="M12 6.5v7M12 17.4v.1" />}
    </svg>
  )
}
