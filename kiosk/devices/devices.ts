import { randomInt } from 'node:crypto'
import type { PinName } from '../../hardware/boards/board.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import { Run } from '../../workshops/language/run.ts'
import type { Handlers, NewsName, NewsOf, Started } from '../common/calls.ts'
import { idle, lifeStep } from '../common/life.ts'
import type { Life, LifeEffect, LifeEvent } from '../common/life.ts'
import { Connection } from './connect.ts'
import { Performer } from './performer.ts'
import { Watch } from './watch.ts'
import type { Find } from './watch.ts'

type Tell = <Name extends NewsName>(name: Name, value: NewsOf<Name>) => void

/** Thirty times a second is as often as a screen needs to know. */
const TELL_EVERY = 33

/** Each press of the flag has a chance of its own. */
const SEEDS = 2 ** 32

const noWork: NewsOf<'work'> = { blocks: [], boxes: {} }

/** The board, and the program that runs beside it. Serves the calls; tells the news. */
export class Devices {
  readonly handlers: Handlers
  readonly #tell: Tell
  readonly #connection: Connection
  readonly #watch: Watch
  readonly #pins = new Map<PinName, 0 | 1>()
  #life: Life = idle
  #run: Run | undefined
  #performer: Performer | undefined
  #begin: (() => Run) | undefined
  /** The blocks last seen at work. A paused program's stay until its next step: a child sees where it stands. */
  #atWork: readonly string[] = []
  #told = { pins: '', work: '' }

  constructor(find: Find, tell: Tell) {
    this.#tell = tell
    this.#connection = new Connection({
      changed: (state) => {
        tell('connection', state)
        if (state.is === 'unplugged') this.#watch.forget()
      },
      boardLost: () => this.#boardLost(),
      pin: (pin, level) => this.#pin(pin, level),
    })
    this.#watch = new Watch(find, (event) => this.#connection.happened(event))
    this.handlers = {
      flag: (creation) => this.#start(creation, 'flagAsked'),
      step: (creation) => (this.#life.is === 'paused' || this.#life.is === 'running' ? this.#wish('stepAsked', { ok: true }) : this.#start(creation, 'stepAsked')),
      pause: () => this.#wish('pauseAsked', null),
      resume: () => this.#wish('resumeAsked', null),
      stop: () => this.#wish('stopAsked', null),
      retry: () => {
        this.#connection.happened({ type: 'retryAsked' })
        return null
      },
      hello: () => {
        tell('connection', this.#connection.state)
        tell('life', this.#life)
        this.#told = { pins: '', work: '' }
        return null
      },
    }
  }

  start(): void {
    this.#watch.start()
    setInterval(() => this.#tellWhatChanged(), TELL_EVERY)
  }

  /** The object is made safe before the process goes. */
  end(): void {
    this.#happened('stopAsked')
  }

  #start(value: unknown, wish: 'flagAsked' | 'stepAsked'): Started {
    const reading = parseCreation(value)
    if (reading.problem) {
      const { problem } = reading
      return { ok: false, reason: 'unreadable', detail: problem.reason, blocks: problem.reason === 'blocks' ? [...problem.problems] : [] }
    }
    const { ready } = this.#connection
    if (!ready) return { ok: false, reason: 'not-ready', detail: this.#connection.state.is, blocks: [] }
    this.#begin = () => {
      const performer = new Performer(reading.object, ready.board, (pin, level) => {
        if (!ready.showsItsPins) this.#pin(pin, level)
      })
      performer.prepare()
      this.#performer = performer
      return new Run(reading.program, performer, ready.clock, randomInt(SEEDS), () => this.#happened('programEnded'))
    }
    return this.#wish(wish, { ok: true })
  }

  #wish<Answer>(event: LifeEvent, answer: Answer): Answer {
    this.#happened(event)
    return answer
  }

  #happened(event: LifeEvent): void {
    const { life, effects } = lifeStep(this.#life, event)
    const hasChanged = life !== this.#life
    this.#life = life
    if (hasChanged) this.#tell('life', life)
    for (const effect of effects) this.#perform(effect)
  }

  #perform(effect: LifeEffect): void {
    switch (effect) {
      case 'startProgram':
        this.#run = this.#begin?.()
        this.#run?.start()
        break
      case 'startPaused':
        this.#run = this.#begin?.()
        this.#run?.startPaused()
        break
      case 'pauseProgram':
        this.#run?.pause()
        this.#lookAtWork()
        break
      case 'resumeProgram':
        this.#run?.resume()
        break
      case 'stepProgram':
        this.#run?.step()
        this.#lookAtWork()
        break
      case 'endProgram':
        this.#run?.stop()
        this.#performer?.makeSafe()
        break
    }
  }

  #boardLost(): void {
    this.#happened('boardLost')
    this.#run = undefined
    this.#performer = undefined
    this.#pins.clear()
  }

  #pin(pin: PinName, level: 0 | 1 | undefined): void {
    if (level === undefined) this.#pins.delete(pin)
    else this.#pins.set(pin, level)
  }

  #lookAtWork(): void {
    this.#atWork = this.#run?.highlight() ?? []
  }

  #tellWhatChanged(): void {
    this.#tellOnce('pins', Object.fromEntries(this.#pins))
    if (this.#life.is === 'running') this.#lookAtWork()
    const isUnderWay = this.#life.is === 'running' || this.#life.is === 'paused'
    this.#tellOnce('work', this.#run && isUnderWay ? { blocks: [...this.#atWork], boxes: { ...this.#run.watch() } } : noWork)
  }

  #tellOnce<Name extends 'pins' | 'work'>(name: Name, value: NewsOf<Name>): void {
    const text = JSON.stringify(value)
    if (text === this.#told[name]) return
    this.#told[name] = text
    this.#tell(name, value)
  }
}
