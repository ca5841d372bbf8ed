import { prepareThenRun } from '../prepare/prepare.mjs'
import { exitWith } from '../prepare/trouble.mjs'
import { help, parseOptions } from './options.mjs'

/**
 * Help and words we do not know are answered before anything is installed.
 * @param {string[]} words
 * @returns {Promise<never>}
 */
export function begin(words) {
  return exitWith(async () => {
    if (!parseOptions(words).help) return prepareThenRun('npm run package', 'scripts/package/package.ts')
    console.log(help)
    return 0
  })
}
