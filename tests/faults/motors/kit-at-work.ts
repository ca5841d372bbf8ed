import type { PinName } from '../../../hardware/boards/board.ts'
import { ourFlash } from '../../../hardware/emulator/image.ts'
import { Lockstep } from '../../../hardware/emulator/lockstep.ts'
import { steppedBoard } from '../../../hardware/emulator/stepped.ts'
import { CYCLES_PER_MILLISECOND } from '../../../hardware/emulator/uno.ts'
import { pinsOf } from '../../../hardware/objects/object.ts'
import { kit } from '../../../hardware/objects/objects.ts'
import { idle, lifeStep } from '../../../kiosk/common/life.ts'
import type { LifeEvent } from '../../../kiosk/common/life.ts'
import { openLink } from '../../../kiosk/devices/open-board.ts'
import type { OpenedBoard } from '../../../kiosk/devices/open-board.ts'
import { Workbench } from '../../../kiosk/devices/workbench.ts'
import { Run } from '../../../workshops/language/run.ts'
import type { Program } from '../../../workshops/language/program.ts'
import { SleepyHost } from './sleepy-host.ts'

/** Whether a board hears signs of life, whether a host that slept notices it before it does anything, and whether who ends a program makes the object safe. */
export type Guards = { readonly isKeptAlive: boolean; readonly noticesSleep: boolean; readonly endsSafely: boolean }

/** Between two signs of life (ms), as `keep-alive.ts` gives them. */
const SIGN_EVERY = 200

const outputs = new Set<PinName>(kit.parts.filter(({ kind }) => ['light', 'colour-light', 'buzzer', 'servo'].includes(kind)).flatMap(pinsOf))

const flash = ourFlash()

/** The kit on an emulated Uno with a program running on it, as the devices have it, in the board's own time. */
export class KitAtWork {
  readonly host: SleepyHost
  readonly #time: Lockstep
  readonly #bench: Workbench
  readonly #guards: Guards
  readonly #high = new Set<PinName>()
  #changed = 0
  #life = idle
  #run: Run | undefined

  private constructor(seed: number, guards: Guards) {
    this.#guards = guards
    this.#time = new Lockstep(steppedBoard(flash, { object: kit, seed }))
    this.#time.onPinChange = ({ cycle, pin, drive }) => {
      if (!outputs.has(pin)) return
      this.#changed = cycle / CYCLES_PER_MILLISECOND
      if (drive === 'high') this.#high.add(pin)
      else this.#high.delete(pin)
    }
    this.host = new SleepyHost(this.#time)
    this.#bench = new Workbench(kit, { sensed: (part, value) => this.#run?.sense(part, value), said: () => {}, madeSafe: () => this.happened('boardMadeSafe') })
  }

  static async start(program: Program, seed: number, guards: Guards): Promise<KitAtWork> {
    const work = new KitAtWork(seed, guards)
    const board = await work.#greet()
    work.#bench.boardReady({ board: work.#unguarded(board), clock: work.host.clock, drawn: undefined })
    await work.pass(150)
    const { performer, clock } = work.#bench
    if (!performer || !clock) throw new Error('the board is not ready')
    work.#run = new Run(program, performer, clock, seed, () => work.happened('programEnded'))
    for (const [part, felt] of work.#bench.sensed) work.#run.sense(part, felt)
    work.happened('flagAsked')
    return work
  }

  now(): number {
    return this.#time.now()
  }

  pass(milliseconds: number): Promise<void> {
    return this.#time.advanceTo(this.#time.now() + milliseconds)
  }

  /** When the last pin that drives a part changed (ms); never while one is high. */
  get stillSince(): number {
    return this.#high.size > 0 ? Infinity : this.#changed
  }

  happened(event: LifeEvent): void {
    const { life, effects } = lifeStep(this.#life, event)
    this.#life = life
    for (const effect of effects) {
      if (effect === 'startProgram') this.#run?.start()
      if (effect !== 'endProgram') continue
      this.#run?.stop()
      if (this.#guards.endsSafely) this.#bench.makeSafe()
    }
  }

  /** The board as who keeps it alive sees it, without the guards that are off. */
  #unguarded(board: OpenedBoard): OpenedBoard {
    if (!this.#guards.isKeptAlive) return { ...board, keepAlive: () => {} }
    if (this.#guards.noticesSleep) return board
    const { clock } = this.host
    const sign = () => {
      board.keepAlive()
      clock.wakeAt(clock.now() + SIGN_EVERY, sign)
    }
    sign()
    return { ...board, isOurs: false }
  }

  async #greet(): Promise<OpenedBoard> {
    let board: OpenedBoard | undefined
    const link = await openLink(this.host, () => {
      this.happened('boardLost')
      this.#bench.boardLost()
    })
    if (typeof link === 'string') throw new Error(link)
    void link.answered.then((answered) => (board = answered))
    await this.#time.advanceUntil(() => board !== undefined, 300)
    if (!board) throw new Error('the board does not answer')
    return board
  }
}
