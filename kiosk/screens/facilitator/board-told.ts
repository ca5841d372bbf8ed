import type { ConnectionState } from '../../common/connection.ts'
import type { Words } from '../words/words.ts'

/** How the board is, to an adult. */
export function boardTold(connection: ConnectionState, words: Words): string {
  switch (connection.is) {
    case 'unplugged':
    case 'choosing':
      return words(`help.${connection.is}`)
    case 'opening':
    case 'greeting':
      return words('facilitator.board.waking')
    case 'preparing':
      return words('facilitator.board.preparing')
    case 'ready':
      return connection.board.kind === 'emulated' ? words('facilitator.board.onScreen') : words('facilitator.board.ready', { firmware: `${connection.firmware.name} ${connection.firmware.version}` })
    case 'trouble':
      return words(`help.${connection.problem}`)
  }
}
