import type { FilterLosses } from '../../hardware/protocol/filter.ts'
import type { BoardSeen, ConnectionProblem } from '../common/connection.ts'

/** Lines of the log: what a port or a board did to us, for who mends it. A file that a drawn board carries is not named: its path may name a person. */

const nameOf = ({ kind, path }: BoardSeen): string => (kind === 'emulated' ? 'the drawn board' : path)

const oneLine = (said: string): string => said.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+ */gu, ' ').trim()

/** @param said the system's own words, if it said any */
export const notOpened = (board: BoardSeen, problem: ConnectionProblem, said = ''): string => oneLine(`${nameOf(board)} did not open: ${problem} ${said}`)

export const notPrepared = (board: BoardSeen, problem: string, detail = ''): string => oneLine(`${nameOf(board)} is not prepared: ${problem} ${detail}`)

/** What of the board's words did not pass, each reason with its count; undefined when all did. */
export function notPassed(board: BoardSeen, losses: FilterLosses): string | undefined {
  const reasons = Object.entries(losses).filter(([, count]) => count > 0)
  return reasons.length === 0 ? undefined : `${nameOf(board)} said what did not pass: ${reasons.map(([reason, count]) => `${reason} ${count}`).join(', ')}`
}
