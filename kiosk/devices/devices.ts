import { randomInt } from 'node:crypto'
import { bareBoard, objectNamed } from '../../hardware/objects/objects.ts'
import { parseCreation } from '../../workshops/language/creation.ts'
import { Run } from '../../workshops/language/run.ts'
import { Witness } from '../../workshops/session/witness.ts'
import type { DeviceHandlers, NewsName, NewsOf } from '../common/calls.ts'
import type { ConnectionState } from '../common/connection.ts'
import type { Started } from '../common/device-calls.ts'
import { idle, lifeStep } from '../common/life.ts'
import type { Life, LifeEffect, LifeEvent } from '../common/life.ts'
import { Connection } from './connect.ts'
import { GoalJudge } from './goal-judge.ts'
import { Watch } from './watch.ts'
import type { Boards } from './watch.ts'
import { Workbench } from './workbench.ts'

type Tell = <Name extends NewsName>(name: Name, value: NewsOf<Name>) => void

/** Thirty times a second is as often as a screen needs to know. */
const TELL_EVERY = 33

/** Each press of the flag has a chance of its own. */
const SEEDS = 2 ** 32

/** A judge looks four times a second: sooner than a child looks up. */
const JUDGE_EVERY = 250

const nothingTold = { shown: '', sensed: '', wired: '', work: '', goal: '' }

/** The board, and the program that runs beside it. Serves the calls; tells the news. */
export class Devices {
  readonly handlers: DeviceHandlers
  readonly #tell: Tell
  readonly #connection: Connection
  readonly #watch: Watch
  readonly #bench: Workbench
  readonly #judge = new GoalJudge()
  #judgedAt = 0
  #life: Life = idle
  #run: Run | undefined
  #begin: (() => Run | undefined) | undefined
  /** What the program was told to do before its sensors had told what they feel; undefined: it does what it is told at once. */
  #early: (() => void)[] | undefined
  #callOffStart: () => void = () => {}
  /** The blocks last seen at work. A paused program's stay until its next step: a child sees where it stands. */
  #atWork: readonly string[] = []
  /** What was last said stays in its bubble after the program's end; Stop takes it away. */
  #said = ''
  #told: Record<keyof typeof nothingTold, string> = nothingTold

  /** `plugsOf`: see `Connection`. */
  constructor(boards: Boards, tell: Tell, plugsOf?: ConstructorParameters<typeof Connection>[1]) {
    this.#tell = tell
    this.#bench = new Workbench(bareBoard, {
      sensed: (part, value) => {
        if (this.#run) this.#felt(this.#run, part, value)
      },
      said: (text) => {
        this.#said = text
      },
      madeSafe: () => this.#happened('boardMadeSafe'),
    })
    this.#connection = new Connection({
      changed: (state) => this.#connectionChanged(state),
      boardLost: () => this.#boardLost(),
      shown: (part, state) => this.#bench.partShown(part, state),
      log: (line) => console.error(line),
    }, plugsOf)
    this.#watch = new Watch(boards, (event) => this.#connection.happened(event))
    this.handlers = {
      flag: (creation) => this.#start(creation, 'flagAsked'),
      step: (creation) => (this.#life.is === 'paused' || this.#life.is === 'running' ? this.#wish('stepAsked', { ok: true }) : this.#start(creation, 'stepAsked')),
      pause: () => this.#wish('pauseAsked', null),
      resume: () => this.#wish('resumeAsked', null),
      stop: () => this.#wish('stopAsked', null),
      retry: () => this.#ask('retryAsked'),
      prepare: () => this.#ask('prepareAsked'),
      object: (id) => this.#lay(id),
      play: ({ part, value }) => {
        this.#bench.play(part, value)
        return null
      },
      wire: ({ part, how }) => {
        this.#bench.wire(part, how)
        return null
      },
      seek: (sought) => {
        this.#judge.seek(sought)
        return null
      },
      hello: () => {
        tell('connection', this.#connection.state)
        tell('life', this.#life)
        this.#told = nothingTold
        return null
      },
    }
  }

  /** Watches and tells from now on; it keeps no process that has nothing else to do. */
  start(): void {
    this.#watch.start()
    setInterval(() => this.tellWhatChanged(), TELL_EVERY).unref()
  }

  /** The object is made safe before the process goes. */
  end(): void {
    this.#happened('stopAsked')
  }

  #ask(type: 'retryAsked' | 'prepareAsked'): null {
    this.#connection.happened({ type })
    return null
  }

  /** A program is for its object: it ends when another is laid on the bench. An object of a newer page's is nothing to us. */
  #lay(id: string): null {
    const object = objectNamed(id)
    if (!object || object.id === this.#bench.object.id) return null
    this.#happened('stopAsked')
    this.#bench.lay(object)
    return null
  }

  #start(value: unknown, wish: 'flagAsked' | 'stepAsked'): Started {
    const reading = parseCreation(value)
    if (reading.problem) {
      const { problem } = reading
      return { ok: false, reason: 'unreadable', detail: problem.reason, blocks: problem.reason === 'blocks' ? [...problem.problems] : [] }
    }
    if (!this.#connection.ready) return { ok: false, reason: 'not-ready', detail: this.#connection.state.is, blocks: [] }
    this.#begin = () => {
      this.#bench.lay(reading.object)
      const { performer, clock } = this.#bench
      if (!performer || !clock) return undefined
      performer.prepare()
      this.#said = ''
      this.#judge.begin()
      this.#judgedAt = 0
      const run = new Run(reading.program, new Witness(performer, this.#judge.happened), clock, randomInt(SEEDS), () => this.#happened('programEnded'))
      for (const [part, felt] of this.#bench.sensed) this.#felt(run, part, felt)
      return run
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
        this.#beginThen((run) => run.start())
        break
      case 'startPaused':
        this.#beginThen((run) => run.startPaused())
        break
      case 'pauseProgram':
        this.#bid(() => {
          this.#run?.pause()
          this.#lookAtWork()
        })
        break
      case 'resumeProgram':
        this.#bid(() => this.#run?.resume())
        break
      case 'stepProgram':
        this.#bid(() => {
          this.#run?.step()
          this.#lookAtWork()
        })
        break
      case 'endProgram':
        this.#callOffStart()
        this.#early = undefined
        this.#run?.stop()
        this.#said = ''
        this.#bench.makeSafe()
        break
    }
  }

  /** A program that brings another object begins once the sensors of that one have told what they feel. */
  #beginThen(start: (run: Run) => void): void {
    const run = this.#begin?.()
    this.#run = run
    if (!run) return
    this.#early = [() => start(run)]
    this.#callOffStart = this.#bench.whenFelt(() => {
      const early = this.#early ?? []
      this.#early = undefined
      for (const bidden of early) bidden()
    })
  }

  #bid(deed: () => void): void {
    if (this.#early) this.#early.push(deed)
    else deed()
  }

  #connectionChanged(state: ConnectionState): void {
    this.#tell('connection', state)
    if (state.is === 'unplugged') this.#watch.forget()
    const { ready } = this.#connection
    if (ready) this.#bench.boardReady(ready)
  }

  #boardLost(): void {
    this.#happened('boardLost')
    this.#run = undefined
    this.#bench.boardLost()
  }

  #felt(run: Run, part: string, value: number): void {
    this.#judge.happened({ t: run.now, felt: part, value })
    run.sense(part, value)
  }

  #lookAtWork(): void {
    this.#atWork = this.#run?.highlight() ?? []
  }

  /** To be called as often as screens need to know. */
  tellWhatChanged(): void {
    this.#tellOnce('shown', Object.fromEntries(this.#bench.shown))
    this.#tellOnce('sensed', Object.fromEntries(this.#bench.sensed))
    this.#tellOnce('wired', Object.fromEntries(this.#bench.wrong))
    if (this.#life.is === 'running') this.#lookAtWork()
    const isUnderWay = this.#life.is === 'running' || this.#life.is === 'paused'
    const work = this.#run && isUnderWay ? { blocks: [...this.#atWork], boxes: { ...this.#run.watch() } } : { blocks: [], boxes: {} }
    this.#tellOnce('work', { ...work, said: this.#said })
    this.#lookAtGoal()
    this.#tellOnce('goal', this.#judge.told)
  }

  /** A program that came to its end is judged by what it did until then, and by how its object stays. */
  #lookAtGoal(): void {
    if (!this.#run || this.#life.is === 'stopped') return
    const { now } = this.#run
    if (now - this.#judgedAt < JUDGE_EVERY) return
    this.#judgedAt = now
    this.#judge.look(now)
  }

  #tellOnce<Name extends keyof typeof nothingTold>(name: Name, value: NewsOf<Name>): void {
    const text = JSON.stringify(value)
    if (text === this.#told[name]) return
    this.#told = { ...this.#told, [name]: text }
    this.#tell(name, value)
  }
}
