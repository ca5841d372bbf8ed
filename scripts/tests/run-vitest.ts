import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { runTool, type Outcome } from '../check/run-tool.ts'
import { addCounts, countTests, noTests, oneFailure, whyNotGood, type TestCount } from './count-tests.ts'

export interface TestRun extends Outcome {
  readonly count: TestCount
}

/** Runs one project of vitest.config.ts, and counts its tests from the report it leaves under .cache/tests/. */
export async function runVitest(root: string, project: 'units' | 'whole', output: 'shown' | 'kept'): Promise<TestRun> {
  const report = join(root, '.cache', 'tests', `${project}.json`)
  mkdirSync(join(root, '.cache', 'tests'), { recursive: true })
  rmSync(report, { force: true })
  const words = ['run', '--project', project, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const ran = await runTool(root, 'vitest/vitest.mjs', words, output)
  const count = existsSync(report) ? countTests(JSON.parse(readFileSync(report, 'utf8'))) : noTests
  const why = whyNotGood(count, ran.exitCode)
  if (why === undefined) return { ...ran, count }
  const failedWithoutAName = count.failed === 0
  return { ...ran, why: ran.why === undefined ? why : `${why} (${ran.why})`, count: failedWithoutAName ? addCounts([count, oneFailure]) : count }
}
