import { root } from '../prepare/prepare.mjs'
import { seconds } from '../prepare/say.mjs'
import { exitWith } from '../prepare/trouble.mjs'
import { check } from './check.ts'

const start = performance.now()

await exitWith(async () => {
  const { failed } = await check(root)
  console.log(`${failed === 0 ? 'All is right' : 'Something is wrong: see above'}, in ${seconds(performance.now() - start)}.`)
  return failed === 0 ? 0 : 1
})
