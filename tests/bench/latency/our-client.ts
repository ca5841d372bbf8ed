import johnnyFive from 'johnny-five'
import { bareBoard } from '../../../hardware/objects/objects.ts'
import { openLink } from '../../../kiosk/devices/open-board.ts'
import { Performer } from '../../../kiosk/devices/performer.ts'
import type { Expression, Program, Statement } from '../../../workshops/language/program.ts'
import { Run } from '../../../workshops/language/run.ts'
import type { BenchBoard } from './bench-board.ts'
import type { Client, ClientKind } from './client.ts'
import { hearInput } from './hear-input.ts'
import type { InputIo } from './hear-input.ts'

const LIGHT = 'built-in'

/** The kiosk's own way: a program in the runner, the performer, johnny-five, firmata-io behind our filter, our transport. */
export const ours: ClientKind = {
  name: 'a block',
  async open(board): Promise<Client> {
    const link = await openLink(board.transport(), () => undefined)
    if (typeof link === 'string') throw new Error(`the board's port could not be opened: ${link}`)
    const performer = new Performer(bareBoard, await link.answered, () => undefined)
    performer.prepare()
    const client: Client = {
      onHeard: () => undefined,
      order(level) {
        performer.light(LIGHT, level === 1)
        performer.instantEnded()
      },
      blink: (onOrder) => runBlink(performer, board, onOrder),
      close: () => link.close(),
    }
    hearInput(newestIo(), (level) => client.onHeard(level))
    return client
  },
}

function runBlink(performer: Performer, board: BenchBoard, onOrder: () => void): () => void {
  const acting = {
    light(part: string, on: boolean) {
      onOrder()
      performer.light(part, on)
    },
    allOff: () => performer.allOff(),
    instantEnded: () => performer.instantEnded(),
  }
  const run = new Run(blinkProgram(), acting, board.clock, 1, () => undefined)
  run.start()
  return () => run.stop()
}

/** Times round that take no time last 10 ms: on in one, off in the next. */
function blinkProgram(): Program {
  const phase: Expression = { kind: 'box', box: 'star' }
  const number = (value: number): Expression => ({ kind: 'number', value })
  const inPhase = (value: number, ...body: readonly Statement[]): Statement =>
    ({ kind: 'if', id: `phase ${value}`, condition: { kind: 'equals', left: phase, right: number(value) }, body })
  const light = (on: boolean): Statement => ({ kind: 'light', id: on ? 'on' : 'off', part: LIGHT, on })
  const body: readonly Statement[] = [
    { kind: 'changeBox', id: 'next', box: 'star', by: number(1) },
    inPhase(1, light(true)),
    inPhase(2, light(false), { kind: 'setBox', id: 'back', box: 'star', value: number(0) }),
  ]
  return { stacks: [{ id: 'start', event: { is: 'start' }, body: [{ kind: 'forever', id: 'forever', body }] }] }
}

/** No block reads a pin yet; what one will listen to is the firmata-io that the kiosk gave to its newest johnny-five board. */
function newestIo(): InputIo {
  const { cache } = johnnyFive.Board as unknown as { readonly cache: readonly { readonly io: InputIo }[] }
  const io = cache.at(-1)?.io
  if (!io) throw new Error('johnny-five has no board')
  return io
}
