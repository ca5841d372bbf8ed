import type { ConnectionProblem, ConnectionState } from '../../common/connection.ts'

/** What a help card is about: every problem, and what else waits for a hand. */
export type HelpName = ConnectionProblem | 'unplugged' | 'choosing'

/** The card that helps now; none while all is well or on its way. */
export function helpFor(connection: ConnectionState): HelpName | undefined {
  switch (connection.is) {
    case 'unplugged':
    case 'choosing':
      return connection.is
    case 'trouble':
      return connection.problem
    case 'opening':
    case 'greeting':
    case 'ready':
    case 'preparing':
      return undefined
  }
}

/** Whether trying once more may help: there is a board, and it is not the kiosk that is busy with itself. */
export const isWorthRetrying = (connection: ConnectionState): boolean => connection.is === 'trouble' && connection.board !== null && connection.problem !== 'devices-fell'
