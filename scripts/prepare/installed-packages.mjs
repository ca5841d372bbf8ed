/**
 * One entry of a lock: package-lock.json says what is wanted, node_modules/.package-lock.json,
 * which npm writes last, says what is there.
 * @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean, os?: Names, cpu?: Names, libc?: Names }} LockedPackage
 * @typedef {string | string[]} Names
 * @typedef {Record<string, Record<string, string>>} Wishes the dependency lists of a package.json
 * @typedef {{ packages: Record<string, LockedPackage> }} Lock
 * @typedef {{ platform: string, arch: string, libc: string | undefined }} Machine
 */

const wishLists = ['dependencies', 'devDependencies', 'optionalDependencies']

/**
 * Why the dependencies must be installed again; undefined when what is there is what the lock wants.
 * @param {Lock} wanted
 * @param {Lock | undefined} there undefined when nothing was ever installed to the end
 * @param {Machine} machine
 * @returns {string | undefined}
 */
export function whyInstall(wanted, there, machine) {
  if (there === undefined) return 'not installed yet'
  const changed = Object.keys(wanted.packages).filter((path) => path !== '' && !isRight(path, wanted, there, machine))
  const tooMany = Object.keys(there.packages).filter((path) => !(path in wanted.packages))
  const [first] = [...changed, ...tooMany]
  if (first === undefined) return undefined
  const others = changed.length + tooMany.length - 1
  return `${nameOf(first)}${others > 0 ? ` and ${others} more` : ''} not as in package-lock.json`
}

/**
 * The packages this machine will receive.
 * @param {Lock} wanted
 * @param {Machine} machine
 * @returns {string[]} their folders
 */
export function packagesFor(wanted, machine) {
  return Object.keys(wanted.packages).filter((path) => path !== '' && fits(wanted.packages[path] ?? {}, machine))
}

/**
 * npm ci refuses a package.json that its lock does not know; better said before than after.
 * @param {Partial<Wishes>} manifest
 * @param {Lock} wanted
 * @returns {boolean}
 */
export function lockKnows(manifest, wanted) {
  const known = /** @type {Partial<Wishes>} */ (wanted.packages[''] ?? {})
  return wishLists.every((list) => sorted(manifest[list]) === sorted(known[list]))
}

/**
 * @param {string} path
 * @param {Lock} wanted
 * @param {Lock} there
 * @param {Machine} machine
 * @returns {boolean}
 */
function isRight(path, wanted, there, machine) {
  const want = wanted.packages[path] ?? {}
  const have = there.packages[path]
  if (have !== undefined) return have.version === want.version && have.integrity === want.integrity
  if (want.optional !== true) return false
  const isForSomeMachines = want.os !== undefined || want.cpu !== undefined
  return !isForSomeMachines || !fits(want, machine)
}

/**
 * @param {LockedPackage} one
 * @param {Machine} machine
 * @returns {boolean}
 */
function fits(one, machine) {
  return allows(one.os, machine.platform) && allows(one.cpu, machine.arch) && allows(one.libc, machine.libc)
}

/**
 * @param {Names | undefined} names such as "linux", ["linux"] or ["!win32"]
 * @param {string | undefined} value undefined where the question makes no sense
 * @returns {boolean}
 */
function allows(names, value) {
  if (names === undefined || value === undefined) return true
  const list = typeof names === 'string' ? [names] : names
  if (list.includes(`!${value}`)) return false
  const named = list.filter((each) => !each.startsWith('!'))
  return named.length === 0 || named.includes(value) || named.includes('any')
}

/** @param {string} path such as "node_modules/a/node_modules/b" */
function nameOf(path) {
  return path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
}

/** @param {Record<string, string> | undefined} list */
function sorted(list) {
  return JSON.stringify(Object.entries(list ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)))
}
