import { dirname, join, resolve } from 'node:path'
import { root } from '../prepare/prepare.mjs'
import { say } from '../prepare/say.mjs'
import { exitWith, Trouble } from '../prepare/trouble.mjs'
import { Electron } from '../start/electron.ts'
import { parseOptions } from './options.mjs'
import { pack } from './pack.ts'

await exitWith(async () => {
  const { machine, electron, to, what } = parseOptions(process.argv.slice(2))
  const folder = resolve(to ?? join(root, 'dist', 'installers'))
  const start = performance.now()
  await pack(root, { machine, what, to: folder, electron: electron === undefined ? await fetchedElectron(machine) : resolve(electron) })
  say('package', `in ${folder}`, performance.now() - start)
  return 0
})

/** The Electron of this project, fetched if it has to be: an installer holds it, so without it there is none. */
async function fetchedElectron(machine: string): Promise<string> {
  if (process.platform !== 'linux' || process.arch !== machine) {
    throw new Trouble(`Electron for Linux on ${machine} is not this machine's own: unpack it into a folder and give it with --electron FOLDER.`)
  }
  const program = await new Electron(root).fetch()
  if (program === undefined) throw new Trouble('An installer holds Electron, and its program could not be fetched (why is above): with the network, type npm run package again; or give one with --electron FOLDER.')
  return dirname(program)
}
