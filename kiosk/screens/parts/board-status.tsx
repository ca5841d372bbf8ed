import type { ConnectionState } from '../../common/connection.ts'
import { Spoken } from '../voices/spoken.tsx'
import { useWords } from '../words/words.ts'
import { boardWords } from './board-words.ts'

type BoardStatusProps = { readonly isLinked: boolean; readonly connection: ConnectionState }

/** How the board is, in a line: never a window over the work. */
export function BoardStatus({ isLinked, connection }: BoardStatusProps) {
  const { words } = useWords()
  const sign = signOf(isLinked, connection)
  return (
    <div className={`status ${sign}`} data-board={isLinked ? connection.is : 'lost'}>
      <StatusSign sign={sign} />
      <p role="status">
        <Spoken text={boardWords(isLinked, connection, words)} />
      </p>
    </div>
  )
}

type Sign = 'ready' | 'waking' | 'trouble'

function signOf(isLinked: boolean, connection: ConnectionState): Sign {
  if (!isLinked) return 'waking'
  if (connection.is === 'ready') return 'ready'
  return connection.is === 'trouble' && connection.problem !== 'devices-fell' ? 'trouble' : 'waking'
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
