import { setTimeout } from 'node:timers/promises'
import type { DeviceHandlers, NewsName, NewsOf } from '../../../kiosk/common/calls.ts'
import { forever, saved, start, turn, wait } from '../../../workshops/language/test-support/saved.ts'

/** D7 on, off, on, off: a child's program on the kit. */
export const winking = { format: 'camion', version: 1, title: 'Clin d’œil', object: 'kit', blocks: saved(start(forever(turn('on', 'red'), wait(1), turn('off', 'red'), wait(1)))) }

/** What a kiosk's devices tell, and waiting for it on the wall's clock. */
export class Listened {
  state: NewsOf<'connection'> = { is: 'unplugged' }
  life: NewsOf<'life'> = { is: 'idle' }
  readonly states: string[] = []

  readonly hear = (name: NewsName, value: unknown): void => {
    if (name === 'life') this.life = value as NewsOf<'life'>
    if (name !== 'connection') return
    this.state = value as NewsOf<'connection'>
    this.states.push(this.state.is === 'trouble' ? this.state.problem : this.state.is)
  }

  /** How many ms it took until the connection was so; undefined when it was not within `latest`. */
  async until(is: NewsOf<'connection'>['is'], latest: number): Promise<number | undefined> {
    const began = performance.now()
    while (performance.now() - began < latest) {
      if (this.state.is === is) return performance.now() - began
      await setTimeout(5)
    }
    return undefined
  }
}

/** What a test needs of devices, in a process of their own or in this one. */
export type Kiosk = { readonly handlers: DeviceHandlers; readonly listened: Listened; end(): Promise<void> }
