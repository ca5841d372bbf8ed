import type { ConnectionState } from '../../common/connection.ts'
import type { Words } from '../words/words.ts'

/** How the board is, in a sentence for a child. */
export function boardWords(isLinked: boolean, connection: ConnectionState, words: Words): string {
  if (!isLinked) return words('board.linkLost')
  const boards = connection.is === 'choosing' ? connection.boards.length : 0
  return words(`board.${sentenceFor(connection)}`, { boards })
}

function sentenceFor(connection: ConnectionState) {
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
