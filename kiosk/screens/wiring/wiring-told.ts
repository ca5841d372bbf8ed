import type { BuiltObject, Part } from '../../../hardware/objects/object.ts'
import { wiringOf } from '../../../hardware/objects/wiring.ts'
import { trialOf } from '../../common/part-trial.ts'
import { beginWiring, wiringStep } from '../../common/wiring-story.ts'
import type { WiringEffect, WiringEvent, WiringState } from '../../common/wiring-story.ts'
import { ignoreLostLink } from '../kiosk.ts'
import type { Kiosk } from '../kiosk.ts'

export type WiringWish = Extract<WiringEvent['type'], `${string}Asked` | `${string}Said`>

/** The wiring story of an object on a kiosk: its effects performed, and what the kiosk tells made into events. */
export class WiringTold {
  readonly #kiosk: Kiosk
  readonly #object: BuiltObject
  readonly #listeners = new Set<() => void>()
  #state: WiringState
  #timer: ReturnType<typeof setTimeout> | undefined
  /** The trial's program was taken: the life that is told from then on is its own. */
  #isTaken = false

  constructor(kiosk: Kiosk, object: BuiltObject) {
    this.#kiosk = kiosk
    this.#object = object
    this.#state = beginWiring(wiringOf(object))
  }

  readonly state = (): WiringState => this.#state

  readonly subscribe = (changed: () => void): (() => void) => {
    this.#listeners.add(changed)
    return () => this.#listeners.delete(changed)
  }

  readonly wish = (type: WiringWish): void => this.#happened({ type })

  /** What runs is stopped, and the kiosk listened to. Answers how to leave: all off, and the drawn parts wired right. */
  begin(): () => void {
    this.#stop()
    const endListening = this.#kiosk.subscribe(() => this.#look())
    return () => {
      endListening()
      clearTimeout(this.#timer)
      this.#isTaken = false
      this.#stop()
      for (const part of Object.keys(this.#kiosk.known().wired)) this.#kiosk.calls().wire({ part, how: 'right' }).catch(ignoreLostLink)
    }
  }

  #happened(event: WiringEvent): void {
    const { state, effects } = wiringStep(this.#state, event)
    if (state === this.#state && effects.length === 0) return
    this.#state = state
    for (const effect of effects) this.#perform(effect)
    for (const changed of [...this.#listeners]) changed()
    this.#feel()
  }

  #perform(effect: WiringEffect): void {
    clearTimeout(this.#timer)
    switch (effect.do) {
      case 'startTrial':
        this.#startTrial(effect.part)
        break
      case 'endTrial':
        this.#isTaken = false
        this.#stop()
        break
      case 'startTimer':
        this.#timer = setTimeout(() => this.#happened({ type: 'feelingTimedOut' }), effect.milliseconds)
        break
      case 'stopTimer':
        break
    }
  }

  #startTrial(part: Part): void {
    this.#isTaken = false
    this.#kiosk
      .calls()
      .flag(trialOf(this.#object, part))
      .then(({ ok }) => {
        this.#isTaken = ok
        if (ok) this.#look()
        else this.#happened({ type: 'trialRefused' })
      })
      .catch((error: unknown) => {
        this.#happened({ type: 'trialRefused' })
        ignoreLostLink(error)
      })
  }

  #stop(): void {
    this.#kiosk.calls().stop(null).catch(ignoreLostLink)
  }

  #look(): void {
    this.#lookAtLife()
    this.#feel()
  }

  /** A trial is over when its program is, or when somebody pressed Stop. */
  #lookAtLife(): void {
    if (!this.#isTaken || this.#state.is !== 'trying') return
    const { isLinked, life } = this.#kiosk.known()
    if (!isLinked || (life.is === 'stopped' && life.why === 'boardLost')) this.#happened({ type: 'trialRefused' })
    else if (life.is === 'stopped' && life.why === 'madeSafe') this.#happened({ type: 'boardRested' })
    else if (life.is === 'idle' || life.is === 'stopped') this.#happened({ type: 'trialEnded' })
  }

  /** What the part feels that is waited for. */
  #feel(): void {
    const state = this.#state
    if (state.is !== 'feeling' && state.is !== 'helping') return
    const part = state.wiring[state.at]?.part.id ?? ''
    const value = this.#kiosk.known().sensed[part]
    if (value !== undefined && value !== state.from) this.#happened({ type: 'valueFelt', part, value })
  }
}
