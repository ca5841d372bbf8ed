import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { lockKnows, packagesFor, whyInstall } from './installed-packages.mjs'
import { startMovingLine } from './moving-line.mjs'
import { npmCommand } from './npm-command.mjs'
import { packagedNode } from './newer-node.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { say } from './say.mjs'
import { Trouble } from './trouble.mjs'

/**
 * @typedef {import('./installed-packages.mjs').Lock} Lock
 * @typedef {import('./installed-packages.mjs').Machine} Machine
 */

/** No package here needs a script of its own to install (`allowScripts` in package.json), so none is run. */
const install = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--no-audit', '--no-fund']

/**
 * Installs what package-lock.json names when it is missing or stale, and says so.
 * @param {string} root
 * @param {string} command what was typed, to be typed again
 */
export async function installDependencies(root, command) {
  const start = performance.now()
  const machine = thisMachine()
  const wanted = readLock(join(root, 'package-lock.json'))
  if (wanted === undefined) throw new Trouble(`package-lock.json is missing: take it from the repository, then type ${command} again.`)
  const sayDone = () => say('dependencies', `${installedCount(root)} packages as in package-lock.json`, performance.now() - start)
  if (reason(root, wanted, machine) === undefined) return sayDone()
  refuseWhereNodeIsInTheWay(command)
  refuseUnknownManifest(root, wanted)
  const whenWaiting = () => say('dependencies', 'another command is installing them: waiting for it')
  await oneAtATime(join(root, '.cache', 'install.lock'), { whenWaiting }, async () => {
    const why = reason(root, wanted, machine)
    if (why === undefined) return
    say('dependencies', `${why}: installing`)
    await runInstall(root, wanted, machine, process.env['npm_node_execpath'] ?? process.execPath)
    const newer = packagedNode(root, process)
    if (newer !== undefined && reason(root, wanted, machine) !== undefined) {
      say('dependencies', `Node ${process.versions.node} leaves out packages that want a newer one: once more, with the Node just installed`)
      await runInstall(root, wanted, machine, newer)
    }
    const still = reason(root, wanted, machine)
    if (still !== undefined) throw new Trouble(`npm ci ended well, but ${still}. Type: rm -r node_modules, then ${command} again.`)
  })
  sayDone()
}

/**
 * @param {string} root
 * @param {Lock} wanted
 * @param {Machine} machine
 */
function reason(root, wanted, machine) {
  return whyInstall(wanted, readInstalled(root), machine)
}

/**
 * @param {string} root
 * @param {Lock} wanted
 * @param {Machine} machine
 * @param {string} node the Node that runs npm
 * @returns {Promise<void>}
 */
function runInstall(root, wanted, machine, node) {
  const folders = packagesFor(wanted, machine).map((folder) => join(root, folder, 'package.json'))
  const arrived = () => folders.filter((file) => existsSync(file)).length
  const endLine = startMovingLine('dependencies', () => `${arrived()} of ${folders.length} packages`)
  const { command, words, shell } = npmCommand(install, { environment: process.env, platform: process.platform, node })
  return new Promise((resolve, reject) => {
    const npm = spawn(command, words, { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    const endWithUs = () => npm.kill()
    /** @type {string[]} */
    const output = []
    npm.stdout.setEncoding('utf8').on('data', (text) => output.push(text))
    npm.stderr.setEncoding('utf8').on('data', (text) => output.push(text))
    process.once('exit', endWithUs)
    /** @param {string} what */
    const fail = (what) => reject(new Trouble(`${output.join('')}\nnpm ci ${what}; what it said is above. Nothing was started.`))
    npm.once('error', (error) => fail(`could not be started (${error.message})`))
    npm.once('close', (code, signal) => {
      process.off('exit', endWithUs)
      endLine()
      if (code === 0) resolve()
      else fail(code === null ? `was ended by ${signal}` : `failed with exit code ${code}`)
    })
  })
}

/**
 * Windows cannot replace a program while it runs, and `npm ci` replaces the Node of node_modules.
 * @param {string} command
 */
function refuseWhereNodeIsInTheWay(command) {
  if (process.platform !== 'win32' || !process.execPath.includes(`${sep}node_modules${sep}`)) return
  throw new Trouble(`The dependencies have changed. Type: npm ci, then ${command} again.`)
}

/**
 * @param {string} root
 * @param {Lock} wanted
 */
function refuseUnknownManifest(root, wanted) {
  if (lockKnows(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')), wanted)) return
  throw new Trouble('package.json and package-lock.json do not agree. Type: npm install, and commit both.')
}

/**
 * @param {string} file
 * @returns {Lock | undefined} undefined when there is no such file
 */
function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** @param {string} root */
function installedCount(root) {
  return Object.keys(readInstalled(root)?.packages ?? {}).length
}

/** @param {string} root */
function readInstalled(root) {
  return readLock(join(root, 'node_modules', '.package-lock.json'))
}

/** @returns {Machine} */
function thisMachine() {
  return { platform: process.platform, arch: process.arch, libc: libcHere() }
}

/** @returns {string | undefined} */
function libcHere() {
  if (process.platform !== 'linux') return undefined
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return report.header.glibcVersionRuntime === undefined ? 'musl' : 'glibc'
}
