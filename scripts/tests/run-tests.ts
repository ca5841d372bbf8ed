import { check } from '../check/check.ts'
import { build, forget } from '../bundles/build.ts'
import { page } from '../bundles/bundles.ts'
import { root } from '../prepare/prepare.mjs'
import { say } from '../prepare/say.mjs'
import { tell } from '../prepare/trouble.mjs'
import { addCounts, noTests, oneFailure, type TestCount } from './count-tests.ts'
import { requirePackages } from './require-packages.ts'
import { runVitest } from './run-vitest.ts'

/** In this order; the first that fails ends the run. */
const steps: readonly (() => Promise<TestCount>)[] = [
  async () => (await requirePackages(root), noTests),
  () => check(root),
  async () => {
    forget(root, page)
    await build(root, page)
    return noTests
  },
  async () => {
    const { count, why, milliseconds } = await runVitest(root, 'whole', 'shown')
    say('whole', why ?? `${count.passed} passed`, milliseconds)
    return count
  },
]

const start = performance.now()
let sum = noTests
for (const step of steps) {
  sum = addCounts([sum, await step().catch(tellFailure)])
  if (sum.failed > 0) break
}
say('all', sum.failed === 0 ? 'right' : 'something is wrong: see above', performance.now() - start)
console.log(`${sum.passed} passed, ${sum.failed} failed`)
process.exit(sum.failed === 0 ? 0 : 1)

function tellFailure(error: unknown): TestCount {
  console.error(tell(error).words)
  return oneFailure
}
