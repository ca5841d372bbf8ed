import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { installDependencies } from './install-dependencies.mjs'
import { chooseNode, packagedNode, runInOurPlace } from './newer-node.mjs'
import { exitWith } from './trouble.mjs'

/** The project's own folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))))

/**
 * From nothing but an old Node and npm to the script, run by the newer Node with every dependency there.
 * @param {string} command what was typed
 * @param {string} script relative to the project
 * @returns {Promise<never>}
 */
export function prepareThenRun(command, script) {
  return exitWith(async () => {
    process.chdir(root)
    await installDependencies(root, command)
    const node = chooseNode({ version: process.versions.node, program: process.execPath }, packagedNode(root, process), command)
    return runInOurPlace(node, [join(root, script), ...process.argv.slice(2)])
  })
}
