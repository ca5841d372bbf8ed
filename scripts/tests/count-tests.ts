/** How many tests ran, and how they ended; skipped counts those that were there and did not run. */
export interface TestCount {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const noTests: TestCount = { passed: 0, failed: 0, skipped: 0 }

/** A step that is not made of tests (types, a build) and failed weighs one, so that the sum never looks right when it is not. */
export const oneFailure: TestCount = { passed: 0, failed: 1, skipped: 0 }

export function addCounts(counts: readonly TestCount[]): TestCount {
  return counts.reduce((sum, each) => ({
    passed: sum.passed + each.passed,
    failed: sum.failed + each.failed,
    skipped: sum.skipped + each.skipped,
  }), noTests)
}

/** The parts of vitest's JSON report that are counted. A file that could not even be loaded has no test in it, and failed. */
interface Report {
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly { readonly status: string }[] }[]
}

export function countTests(report: unknown): TestCount {
  if (!isReport(report)) throw new Error('This is not a report of vitest: it has no testResults.')
  return addCounts(report.testResults.map(({ status, assertionResults }) => {
    const count = (wanted: string) => assertionResults.filter((test) => test.status === wanted).length
    const failed = count('failed')
    const passed = count('passed')
    return { passed, failed: failed === 0 && status === 'failed' ? 1 : failed, skipped: assertionResults.length - passed - failed }
  }))
}

/** Why a run whose tests were counted is not a success; undefined when it is one. */
export function whyNotGood(count: TestCount, exitCode: number): string | undefined {
  if (count.failed > 0) return `${count.failed} failed`
  if (count.skipped > 0) return `${count.skipped} skipped: a test that does not run proves nothing`
  if (count.passed === 0) return 'no test ran'
  if (exitCode !== 0) return 'every test passed, but the run did not end well'
  return undefined
}

function isReport(value: unknown): value is Report {
  return typeof value === 'object' && value !== null && 'testResults' in value && Array.isArray(value.testResults)
}
