import { bareBoard } from '../../../hardware/objects/objects.ts'
import { openLink } from '../../../kiosk/devices/open-board.ts'
import type { OpenedBoard } from '../../../kiosk/devices/open-board.ts'
import { Performer } from '../../../kiosk/devices/performer.ts'
import type { Acting } from '../../../workshops/language/acting.ts'
import type { Expression, Program, Statement } from '../../../workshops/language/program.ts'
import { Run } from '../../../workshops/language/run.ts'
import { INPUT_PIN } from './bench-board.ts'
import type { BenchBoard } from './bench-board.ts'
import type { Client, ClientKind } from './client.ts'
import { firmataPin } from './hear-input.ts'

const LIGHT = 'built-in'

/** The kiosk's own way: a program in the runner, the performer, johnny-five, firmata-io behind our filter, our transport. */
export const ours: ClientKind = {
  name: 'a block',
  async open(board): Promise<Client> {
    const link = await openLink(board.transport(), () => undefined)
    if (typeof link === 'string') throw new Error(`the board's port could not be opened: ${link}`)
    const opened = await link.answered
    const performer = new Performer(bareBoard, opened, () => undefined)
    performer.prepare()
    const client: Client = {
      onHeard: () => undefined,
      order(level) {
        performer.shine(LIGHT, level === 1 ? 100 : 0)
        performer.instantEnded()
      },
      blink: (onOrder) => runBlink(performer, board, onOrder),
      close: () => link.close(),
    }
    hearInput(opened, (level) => client.onHeard(level))
    return client
  },
}

function runBlink(performer: Performer, board: BenchBoard, onOrder: () => void): () => void {
  const acting: Acting = {
    shine(part, percent) {
      onOrder()
      performer.shine(part, percent)
    },
    shineIn: () => undefined,
    sound: () => undefined,
    turn: () => undefined,
    say: () => undefined,
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
  return { stacks: [{ id: 'start', event: { is: 'start' }, body: [{ kind: 'forever', id: 'forever', body }] }], definitions: [], parts: { [LIGHT]: 'light' } }
}

/** As the kiosk hears a button: each change of the input's pin, of all that its port tells. */
function hearInput(board: OpenedBoard, onChange: (level: 0 | 1) => void): void {
  const pin = firmataPin(INPUT_PIN)
  let known: 0 | 1 = 0
  board.hear((message) => {
    if (message.kind !== 'digitalPort' || message.port !== pin >> 3) return
    const level = (message.levels >> (pin & 7)) & 1 ? 1 : 0
    if (level === known) return
    known = level
    onChange(level)
  })
  board.makeInput(pin)
  board.reportLevel(pin)
}
