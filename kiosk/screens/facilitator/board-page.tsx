import { useSyncExternalStore } from 'react'
import { Button } from 'react-aria-components'
import { canPrepare } from '../../common/connection.ts'
import { useWords } from '../words/words.ts'
import { boardTold } from './board-told.ts'
import { SaidLine, useDeed } from './deed.tsx'
import type { MenuPageProps } from './deed.tsx'

/** The board, and our program put on it. */
export function BoardPage({ kiosk }: MenuPageProps) {
  const { words } = useWords()
  const { said, isBusy, ask } = useDeed()
  const { connection } = useSyncExternalStore(kiosk.subscribe, kiosk.known)
  return (
    <>
      <h2>{words('facilitator.board.title')}</h2>
      <p>{words('facilitator.board.says')}</p>
      <h3>{words('facilitator.board.now')}</h3>
      <p role="status" data-board={connection.is}>
        {boardTold(connection, words)}
      </p>
      {connection.is === 'preparing' && <progress aria-label={words('facilitator.board.progress')} value={connection.progress} />}
      <Button className="pill go" isDisabled={isBusy || !canPrepare(connection)} onPress={() => void ask('prepare', null)}>
        {words('facilitator.board.prepare')}
      </Button>
      {!canPrepare(connection) && connection.is !== 'preparing' && <p className="aside">{words('facilitator.board.cannot')}</p>}
      <SaidLine said={said} />
    </>
  )
}
