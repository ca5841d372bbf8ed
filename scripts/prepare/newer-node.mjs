import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import { Trouble } from './trouble.mjs'

/** The Node that everything but the preparation is written for. */
export const neededNode = 24

/**
 * The Node that came with the dependencies, where there is one for this machine.
 * @param {string} root
 * @param {{ platform: string, arch: string }} machine
 * @returns {string | undefined} its program
 */
export function packagedNode(root, machine) {
  const system = machine.platform === 'win32' ? 'win' : machine.platform
  const folder = join(root, 'node_modules', `node-${system}-${machine.arch}`)
  if (!existsSync(join(folder, 'package.json'))) return undefined
  const { bin } = /** @type {{ bin: { node: string } }} */ (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')))
  return join(folder, bin.node)
}

/**
 * Which Node goes on from here: the packaged one first, so that everybody runs the same.
 * @param {{ version: string, program: string }} here the Node that runs now
 * @param {string | undefined} packaged
 * @param {string} command what was typed
 * @returns {string} its program
 */
export function chooseNode(here, packaged, command) {
  if (packaged !== undefined) return packaged
  if (Number.parseInt(here.version, 10) >= neededNode) return here.program
  throw new Trouble(
    `Node ${neededNode} or newer is needed on this system and this is Node ${here.version}: install it from nodejs.org, then type ${command} again.`,
  )
}

/**
 * Runs a program in our place: same terminal, its exit code is ours.
 * Ctrl-C reaches it by itself (the terminal tells every program of the group), so here it is only waited for.
 * @param {string} program
 * @param {string[]} words
 * @returns {Promise<number>} the exit code
 */
export function runInOurPlace(program, words) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, words, { stdio: 'inherit' })
    const wait = () => undefined
    const forward = () => child.kill('SIGTERM')
    process.on('SIGINT', wait)
    process.on('SIGTERM', forward)
    child.once('error', (error) => reject(new Trouble(`${program} could not be started: ${error.message}`)))
    child.once('close', (code, signal) => resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal])))
  })
}
