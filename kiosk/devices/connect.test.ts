import { expect, test } from 'vitest'
import type { BoardSeen } from '../common/connection.ts'
import { Connection } from './connect.ts'

const seen = (): BoardSeen => ({ path: 'emulated', kind: 'emulated' })

/** A connection, all that it tells, and waiting for a state. */
function listened(plugsOf?: ConstructorParameters<typeof Connection>[1]) {
  const told: string[] = []
  const logged: string[] = []
  let look: () => void = () => {}
  const connection = new Connection({
    changed: ({ is }) => {
      told.push(is)
      look()
    },
    boardLost: () => told.push('board lost'),
    shown: (part, state) => told.push(`${part} ${String(state)}`),
    log: (line) => logged.push(line),
  }, plugsOf)
  const until = (is: string) => new Promise<void>((resolve) => {
    look = () => {
      if (connection.state.is === is) resolve()
    }
    look()
  })
  return { connection, told, logged, until }
}

test('a board is opened, ready to work with, and lost when it goes', async () => {
  const { connection, told, logged, until } = listened()
  connection.happened({ type: 'boardSeen', board: seen() })
  expect(connection.ready).toBe(undefined)
  await until('ready')
  expect(connection.ready).toMatchObject({ drawn: {}, board: { firmware: { name: 'CamionQuiCode' } } })
  connection.happened({ type: 'boardGone', path: 'emulated' })
  expect(connection.ready).toBe(undefined)
  expect({ told, logged }).toEqual({ told: ['opening', 'greeting', 'built-in 0', 'ready', 'board lost', 'unplugged'], logged: [] })
})

test('a board that goes at the very moment it is seen is never opened', async () => {
  const hasty = listened()
  hasty.connection.happened({ type: 'boardSeen', board: seen() })
  hasty.connection.happened({ type: 'boardGone', path: 'emulated' })
  const calm = listened()
  calm.connection.happened({ type: 'boardSeen', board: seen() })
  await calm.until('ready')
  calm.connection.happened({ type: 'boardGone', path: 'emulated' })
  expect(hasty.told).toEqual(['opening', 'unplugged'])
})

test('a board that goes and comes back at once is opened once', async () => {
  const { connection, told, until } = listened()
  connection.happened({ type: 'boardSeen', board: seen() })
  await until('greeting')
  connection.happened({ type: 'boardGone', path: 'emulated' })
  connection.happened({ type: 'boardSeen', board: seen() })
  await until('ready')
  connection.happened({ type: 'boardGone', path: 'emulated' })
  expect(told).toEqual(['opening', 'greeting', 'board lost', 'unplugged', 'opening', 'greeting', 'built-in 0', 'ready', 'board lost', 'unplugged'])
})
