import type { BuiltObject, PartState } from '../../objects/object.ts'
import type { HowWired } from '../../objects/wiring.ts'
import { wireParts } from '../parts/wire-parts.ts'
import type { Shown, WiredParts } from '../parts/wire-parts.ts'
import { CYCLES_PER_MILLISECOND } from '../uno.ts'
import { TalkingBoard } from './talking-board.ts'

/** A talking board with an object wired to it, and somebody who looks at it and plays with it. */
export class WiredBoard extends TalkingBoard {
  readonly shown: Shown[] = []
  readonly parts: WiredParts

  constructor(flash: Uint8Array, object: BuiltObject, seed = 1) {
    super(flash)
    this.parts = wireParts(this.uno, { object, seed }, (shown) => this.shown.push(shown))
    this.uno.onPinChange = (change) => {
      this.changes.push(change)
      this.parts.feel(change)
    }
  }

  play(part: string, value: number): this {
    this.parts.play(part, value)
    return this
  }

  wire(part: string, how: HowWired): this {
    this.parts.wire(part, how)
    return this
  }

  override forget(): this {
    this.shown.length = 0
    return super.forget()
  }

  /** What a part showed, in order. */
  statesOf(part: string): PartState[] {
    return this.shown.filter((shown) => shown.part === part).map(({ state }) => state)
  }

  /** What a part showed, and how many ms after a cycle. */
  showed(part: string, since: number): { readonly after: number; readonly state: PartState }[] {
    return this.shown.filter((shown) => shown.part === part).map(({ cycle, state }) => ({ after: (cycle - since) / CYCLES_PER_MILLISECOND, state }))
  }
}
