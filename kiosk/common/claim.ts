import type { BoardSeen } from './connection.ts'

/**
 * Which of the boards that are plugged is ours, as one pure function. Most boards have no number of their own, so a board
 * that cannot be told from another is never guessed: whoever sits before the kiosk presses its button.
 */

/** A board that is plugged now. */
export type PluggedBoard = BoardSeen & {
  /** Its own number, the same in every socket. Most clones have none. */
  readonly serialNumber?: string | undefined
  /** Another one each time something is plugged, where the system tells. */
  readonly plugging?: string | undefined
}

export type Claim =
  /** None was ours since the start. */
  | { readonly is: 'none' }
  /** `others` are plugged beside it, and somebody else's. */
  | { readonly is: 'ours'; readonly board: PluggedBoard; readonly others: readonly PluggedBoard[] }
  /**
   * Ours went. `others` were beside it. `isSure`: they stayed in their sockets, so that a board that comes is not one of them.
   */
  | { readonly is: 'lost'; readonly board: PluggedBoard; readonly others: readonly PluggedBoard[]; readonly isSure: boolean }
  /** One of `boards` is ours, and we can't tell which; none when it is still to come. */
  | { readonly is: 'choosing'; readonly boards: readonly PluggedBoard[]; readonly others: readonly PluggedBoard[] }

export type ClaimEvent =
  /** All that are plugged now. */
  | { readonly type: 'boardsListed'; readonly boards: readonly PluggedBoard[] }
  /** The link to our board broke, whatever the system still lists. */
  | { readonly type: 'linkBroken' }
  | { readonly type: 'buttonPressed'; readonly path: string }
  /** Ours has been away for so long that it is not waited for any more. */
  | { readonly type: 'waitingOver' }

export const nobody: Claim = { is: 'none' }

export function claimStep(claim: Claim, event: ClaimEvent): Claim {
  switch (event.type) {
    case 'boardsListed':
      return listed(claim, event.boards)
    case 'linkBroken':
      return claim.is === 'ours' ? { is: 'lost', board: claim.board, others: claim.others, isSure: true } : claim
    case 'buttonPressed':
      return pressed(claim, event.path)
    case 'waitingOver':
      return claim.is === 'lost' || (claim.is === 'choosing' && claim.boards.length === 0) ? nobody : claim
  }
}

function listed(claim: Claim, boards: readonly PluggedBoard[]): Claim {
  switch (claim.is) {
    case 'none':
      return newcomers(boards, [], true)
    case 'ours': {
      const rest = boards.filter((board) => !isSamePlugging(board, claim.board))
      if (rest.length < boards.length) return { ...claim, others: rest }
      return cameBack({ is: 'lost', board: claim.board, others: claim.others, isSure: true }, boards)
    }
    case 'lost':
      return cameBack(claim, boards)
    case 'choosing': {
      const others = claim.others.filter((other) => boards.some((board) => isSamePlugging(board, other)))
      return newcomers(without(boards, others), others, false)
    }
  }
}

/** Ours is away: is it among those that are there? */
function cameBack(lost: Claim & { readonly is: 'lost' }, boards: readonly PluggedBoard[]): Claim {
  const known = lost.board.serialNumber === undefined ? undefined : boards.find(({ serialNumber }) => serialNumber === lost.board.serialNumber)
  if (known) return { is: 'ours', board: known, others: boards.filter((board) => board !== known) }
  const others = lost.others.filter((other) => boards.some((board) => isSamePlugging(board, other)))
  const isSure = lost.isSure && others.length === lost.others.length
  const came = without(boards, others)
  return came.length === 0 ? { ...lost, others, isSure } : newcomers(came, others, isSure)
}

/** Boards none of which is known: a single one is ours if nothing speaks against it. */
function newcomers(boards: readonly PluggedBoard[], others: readonly PluggedBoard[], isSure: boolean): Claim {
  const [first] = boards
  if (!first) return isSure ? nobody : { is: 'choosing', boards, others }
  return boards.length === 1 && isSure ? { is: 'ours', board: first, others } : { is: 'choosing', boards, others }
}

function pressed(claim: Claim, path: string): Claim {
  if (claim.is !== 'choosing') return claim
  const board = claim.boards.find((candidate) => candidate.path === path)
  return board ? { is: 'ours', board, others: [...claim.others, ...claim.boards.filter((candidate) => candidate !== board)] } : claim
}

/** The same board in the same socket, not pulled in between. */
export function isSamePlugging(one: PluggedBoard, other: PluggedBoard): boolean {
  return one.path === other.path && one.serialNumber === other.serialNumber && one.plugging === other.plugging
}

const without = (boards: readonly PluggedBoard[], some: readonly PluggedBoard[]) => boards.filter((board) => !some.some((other) => isSamePlugging(board, other)))
