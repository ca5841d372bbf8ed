import { addCounts, oneFailure, type TestCount } from '../tests/count-tests.ts'
import { say } from '../prepare/say.mjs'
import { checkParts, type Part } from './parts.ts'

const atATime = 2

/** Runs types, lint, directions and units, a line each; what a failing part said is shown below its line. */
export async function check(root: string): Promise<TestCount> {
  const waiting = checkParts(root)
  const counts: TestCount[] = []
  const worker = async () => {
    for (let part = waiting.shift(); part !== undefined; part = waiting.shift()) counts.push(await runPart(part))
  }
  await Promise.all(Array.from({ length: atATime }, worker))
  return addCounts(counts)
}

async function runPart({ name, run }: Part): Promise<TestCount> {
  const { why, output, milliseconds, count } = await run()
  const right = count === undefined ? 'right' : `${count.passed} passed`
  say(name, why ?? right, milliseconds)
  if (why !== undefined) console.log(`\n${output.trim()}\n`)
  return count ?? addCounts(why === undefined ? [] : [oneFailure])
}
