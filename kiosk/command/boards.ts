import type { Board } from '../../hardware/boards/board.ts'
import { nano } from '../../hardware/boards/nano.ts'
import { uno } from '../../hardware/boards/uno.ts'
import { listPorts } from '../../hardware/transport/list-ports.ts'
import { reach } from '../devices/reach.ts'
import type { Locale } from './locale.ts'
import { Refusal } from './refusal.ts'
import type { Words } from './words.ts'

/** `camion boards`: a line for each plugged port that may be a board, greeting each to learn its state. @throws Refusal when the system can't list them */
export async function boards(args: readonly string[], locale: Locale, words: Words): Promise<void> {
  if (args[0] === '--help') {
    console.log(words.boardsHelp)
    return
  }
  if (args.length > 0) throw new Refusal(words.badBoardsOption(args.join(' ')))
  const listing = await listPorts()
  if ('trouble' in listing) throw new Refusal(words.cannotList(listing.trouble))
  const plugged = listing.ports.filter(({ boardIds }) => boardIds.length > 0)
  const lines = await Promise.all(plugged.map(async ({ path, boardIds }) => words.board(path, nameOf(boardIds, locale), await stateOf(path, words))))
  console.log(lines.length > 0 ? lines.join('\n') : words.noBoards)
}

/** A chip found on several boards names them all. */
const nameOf = (ids: readonly Board['id'][], locale: Locale): string => [uno, nano].filter(({ id }) => ids.includes(id)).map(({ names }) => names[locale]).join(' / ')

async function stateOf(path: string, words: Words): Promise<string> {
  const reached = await reach(path)
  if (typeof reached === 'string') return words.connection(path, reached)
  reached.letGo()
  return words.ready(`${reached.firmware.name} ${reached.firmware.version}`)
}
