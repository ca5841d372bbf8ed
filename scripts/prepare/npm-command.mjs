import { existsSync } from 'node:fs'
import { basename } from 'node:path'

/**
 * How to call npm: the very npm that called us when there is one, run by the Node that runs it
 * (the `node` found first in the path is in node_modules, which is about to be replaced).
 * @param {string[]} words what to tell npm
 * @param {{ environment: NodeJS.ProcessEnv, platform: string, node: string }} here
 * @param {(file: string) => boolean} [isThere]
 * @returns {{ command: string, words: string[], shell: boolean }}
 */
export function npmCommand(words, here, isThere = existsSync) {
  const npm = here.environment['npm_execpath']
  if (npm !== undefined && basename(npm) === 'npm-cli.js' && isThere(npm)) {
    return { command: here.node, words: [npm, ...words], shell: false }
  }
  return { command: 'npm', words, shell: here.platform === 'win32' }
}
