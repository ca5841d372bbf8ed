import { once } from 'node:events'
import firmataIo from 'firmata-io'
import { SHORTEST_ROUND } from '../../../workshops/language/runner.ts'
import { LIGHT_PIN } from './bench-board.ts'
import type { Client, ClientKind } from './client.ts'
import { firmataPin, hearInput } from './hear-input.ts'

/** firmata-io alone on the line, as its own examples have it: no filter, no johnny-five, no language. */
export const bare: ClientKind = {
  name: 'bare firmata-io',
  async open(board): Promise<Client> {
    const { clock } = board
    const io = new firmataIo.Firmata(board.bareLine(), {})
    await once(io, 'ready')
    const light = firmataPin(LIGHT_PIN)
    io.pinMode(light, io.MODES.OUTPUT)
    const client: Client = {
      onHeard: () => undefined,
      order: (level) => io.digitalWrite(light, level),
      blink(onOrder) {
        let callOff = (): void => undefined
        const turn = (time: number, level: 0 | 1): void => {
          onOrder()
          client.order(level)
          callOff = clock.wakeAt(time + SHORTEST_ROUND, () => turn(time + SHORTEST_ROUND, level === 1 ? 0 : 1))
        }
        turn(clock.now(), 1)
        return () => callOff()
      },
      close: () => Promise.resolve(),
    }
    hearInput(io, (level) => client.onHeard(level))
    return client
  },
}
