import { Trouble, exitWith } from '../../scripts/prepare/trouble.mjs'
import { benches } from './benches.ts'
import { isMet, lastResultOf, outcomeLines, writeResult } from './report.ts'

const help = `npm run bench           lists the benches, what each shows and how it was last judged
npm run bench NAME      runs one, prints its table and writes tests/bench/results/NAME.json

Leaves with 1 when a target was missed, with 2 when it could not understand you.`

/** Does what the command line asks; answers the exit code. */
async function obey(words: readonly string[]): Promise<number> {
  const [name, ...more] = words
  if (name === '--help') return print([help])
  if (name === undefined) return print(benches.flatMap((bench) => [bench.name, `  ${bench.shows}`, `  ${lastResultOf(bench)}`]))
  const bench = benches.find((candidate) => candidate.name === name)
  if (more.length > 0) throw new Trouble(`One bench at a time: ${more.join(' ')} is too much.`, 2)
  if (!bench) throw new Trouble(`There is no bench ${name}. Benches: ${benches.map((candidate) => candidate.name).join(', ')}.`, 2)

  print([`${bench.name}: ${bench.shows}`])
  const outcome = await bench.run((line) => console.log(`  ${line}`))
  print([...outcomeLines(outcome), '', `written to ${writeResult(bench, outcome)}`])
  return isMet(outcome) ? 0 : 1
}

function print(lines: readonly string[]): 0 {
  for (const line of lines) console.log(line)
  return 0
}

await exitWith(() => obey(process.argv.slice(2)))
