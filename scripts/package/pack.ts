import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../bundles/build.ts'
import { page, shell } from '../bundles/bundles.ts'
import { runTool } from '../check/run-tool.ts'
import { Trouble } from '../prepare/trouble.mjs'
import type { Machine, What } from './options.mjs'
import { printSheets } from './print-sheets.ts'

export interface Packing {
  readonly machine: Machine
  /** The folder of Electron's program, as it is unpacked. */
  readonly electron: string
  readonly to: string
  readonly what: What
}

/** Without any, those of electron-builder.yml. */
const targets: Readonly<Record<What, readonly string[]>> = { installers: [], deb: ['deb'], folder: ['dir'] }

const fetchedTools = '\nThe tools that make a deb and an AppImage are fetched, and could not be: type it again where the network is. npm run package -- --folder needs none.'

/** Packs a kiosk for Linux as electron-builder.yml says, from bundles that are built when they have to be, with the papers for adults. */
export async function pack(root: string, { machine, electron, to, what }: Packing): Promise<void> {
  const wanted = (JSON.parse(readFileSync(join(root, 'node_modules', 'electron', 'package.json'), 'utf8')) as { version: string }).version
  const versionFile = join(electron, 'version')
  if (!existsSync(versionFile)) throw new Trouble(`${electron} holds no Electron: there is no file version in it.`)
  const version = readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
  if (version !== wanted) throw new Trouble(`${electron} holds Electron ${version}: this project wants ${wanted}.`)
  await build(root, page)
  await build(root, shell)
  await printSheets(root)
  const words = ['--linux', ...targets[what], `--${machine}`, '--publish', 'never', `-c.electronDist=${electron}`, `-c.directories.output=${to}`]
  const { why, output } = await runTool(root, 'electron-builder/cli.js', words, 'kept')
  if (why === undefined) return
  const said = output.split('\n').filter((line) => line.trim() !== '' && !/^\s+at /.test(line)).join('\n')
  const lost = /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ENETUNREACH|ETIMEDOUT/.test(output) ? fetchedTools : ''
  throw new Trouble(`${said}\n\nThe kiosk could not be packed (${why}); what electron-builder said is above.${lost}`)
}
