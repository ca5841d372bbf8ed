import { describe, expect, test } from 'vitest'
import { claimStep, nobody } from './claim.ts'
import type { Claim, ClaimEvent, PluggedBoard } from './claim.ts'

/** A clone without a number of its own, plugged for the nth time. */
const clone = (socket: number, plugging = 1): PluggedBoard => ({ path: `/dev/ttyUSB${socket}`, kind: 'usb', plugging: `${socket}.${plugging}` })
const numbered = (socket: number, serialNumber: string, plugging = 1): PluggedBoard => ({ ...clone(socket, plugging), serialNumber })

const plugged = (...boards: readonly PluggedBoard[]): ClaimEvent => ({ type: 'boardsListed', boards })
const press = (board: PluggedBoard): ClaimEvent => ({ type: 'buttonPressed', path: board.path })
const after = (...events: readonly ClaimEvent[]): Claim => events.reduce(claimStep, nobody)

describe('one board', () => {
  test('is ours without a word', () => {
    expect(after(plugged(clone(0)))).toEqual({ is: 'ours', board: clone(0), others: [] })
  })

  test('that goes and comes back, in whatever socket, is ours again', () => {
    expect(after(plugged(clone(0)), plugged())).toEqual({ is: 'lost', board: clone(0), others: [], isSure: true })
    expect(after(plugged(clone(0)), plugged(), plugged(clone(3, 2)))).toEqual({ is: 'ours', board: clone(3, 2), others: [] })
  })

  test('pulled and put back between two looks is ours, as another plugging', () => {
    expect(after(plugged(clone(0)), plugged(clone(0, 2)))).toEqual({ is: 'ours', board: clone(0, 2), others: [] })
  })

  test('whose link broke is ours again when it is still there', () => {
    expect(after(plugged(clone(0)), { type: 'linkBroken' }, plugged(clone(0)))).toEqual({ is: 'ours', board: clone(0), others: [] })
  })

  test('that is not waited for any more leaves the place to any', () => {
    expect(after(plugged(clone(0)), plugged(), { type: 'waitingOver' })).toEqual(nobody)
    expect(after(plugged(clone(0)), { type: 'waitingOver' })).toEqual({ is: 'ours', board: clone(0), others: [] })
  })
})

describe('twelve identical boards', () => {
  const twelve = Array.from({ length: 12 }, (_, socket) => clone(socket))

  test.each(twelve)('the one whose button is pressed is ours: $path', (board) => {
    expect(after(plugged(...twelve))).toEqual({ is: 'choosing', boards: twelve, others: [] })
    expect(after(plugged(...twelve), press(board))).toEqual({ is: 'ours', board, others: twelve.filter((other) => other !== board) })
  })

  test('plugged one after the other are told apart by their buttons all the same, but the first', () => {
    const [first, ...rest] = twelve
    expect(after(plugged(...twelve.slice(0, 1)), plugged(...twelve))).toEqual({ is: 'ours', board: first, others: rest })
  })

  test('a button of a board that is not there says nothing', () => {
    const choosing = after(plugged(...twelve))
    expect(claimStep(choosing, press(clone(40)))).toEqual(choosing)
  })

  test('ours goes and comes back, while the others stay in their sockets: ours without a word', () => {
    const [ours, ...others] = twelve
    const lost = after(plugged(...twelve), press(clone(0)), plugged(...others))
    expect(lost).toEqual({ is: 'lost', board: ours, others, isSure: true })
    expect(claimStep(lost, plugged(...others, clone(0, 2)))).toEqual({ is: 'ours', board: clone(0, 2), others })
  })

  test('two are swapped: nobody guesses', () => {
    const two = [clone(0), clone(1)]
    const taken = [plugged(...two), press(clone(0))]
    const swapped = [clone(0, 2), clone(1, 2)]
    expect(after(...taken, plugged(), plugged(clone(0, 2)))).toEqual({ is: 'choosing', boards: [clone(0, 2)], others: [] })
    expect(after(...taken, plugged(), plugged(clone(0, 2)), plugged(...swapped))).toEqual({ is: 'choosing', boards: swapped, others: [] })
    expect(after(...taken, plugged(...swapped))).toEqual({ is: 'choosing', boards: swapped, others: [] })
  })

  test('while one is chosen, boards come and go', () => {
    const choosing = after(plugged(clone(0), clone(1)), plugged(clone(1), clone(2)))
    expect(choosing).toEqual({ is: 'choosing', boards: [clone(1), clone(2)], others: [] })
    const noneLeft = claimStep(choosing, plugged())
    expect(noneLeft).toEqual({ is: 'choosing', boards: [], others: [] })
    expect(claimStep(noneLeft, plugged(clone(1, 2)))).toEqual({ is: 'choosing', boards: [clone(1, 2)], others: [] })
    expect(claimStep(noneLeft, { type: 'waitingOver' })).toEqual(nobody)
  })
})

describe('boards with a number of their own', () => {
  const [ours, other] = [numbered(0, 'AAA'), numbered(1, 'BBB')]
  const taken = [plugged(ours, other), press(ours)]

  test('are known again in another socket, also when all were pulled', () => {
    const [moved, otherMoved] = [numbered(1, 'AAA', 2), numbered(0, 'BBB', 2)]
    expect(after(...taken, plugged(), plugged(otherMoved, moved))).toEqual({ is: 'ours', board: moved, others: [otherMoved] })
  })

  test('another in the socket of ours is asked for its button', () => {
    const stranger = numbered(0, 'BBB', 2)
    expect(after(...taken, plugged(), plugged(stranger))).toEqual({ is: 'choosing', boards: [stranger], others: [] })
  })
})
