import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { ourFirmware } from '../../../hardware/emulator/image.ts'
import { CYCLES_PER_MILLISECOND } from '../../../hardware/emulator/uno.ts'
import { runOnPort } from '../../../kiosk/devices/run-on-port.ts'
import { readCreation } from '../../../workshops/language/creation.ts'
import { startSimavrUno } from '../../support/simavr/simavr-uno.ts'
import { LIGHT_PIN } from './bench-board.ts'

/** The example turns the light every so often (ms). */
export const GAP = 500

/** Edges of three seconds, both ends counted. */
const EDGES = 7

/** The gaps between the light's edges over three seconds, in ms of the board's own cycles. */
export async function clignoteGaps(): Promise<readonly number[]> {
  const reading = readCreation(readFileSync(new URL('../../../workshops/examples/clignote.json', import.meta.url), 'utf8'))
  if (reading.problem) throw new Error(`clignote.json can't be read: ${reading.problem.reason}`)
  const uno = await startSimavrUno(fileURLToPath(ourFirmware))
  const { program, object } = reading
  const milliseconds = GAP * (EDGES - 1) + GAP / 2
  const outcome = await runOnPort({ path: uno.port, program, object, milliseconds, ended: new Promise(() => undefined) }, () => undefined)
  if (outcome !== 'ran') throw new Error(`clignote did not run: ${outcome}`)
  const edges = uno.changes.filter(({ pin }) => pin === LIGHT_PIN).slice(0, EDGES).map(({ cycle }) => cycle / CYCLES_PER_MILLISECOND)
  await uno.stop()
  if (edges.length !== EDGES) throw new Error(`the light had ${edges.length} edges in three seconds`)
  return edges.slice(1).map((edge, at) => edge - (edges[at] ?? NaN))
}
