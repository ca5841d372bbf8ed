import { parseArgs } from 'node:util'
import { dataFolder } from './data-folder.ts'
import { startServedHost } from './served-host.ts'

/*
 * The kiosk's host under plain Node. Prints one line of JSON, `{"address": …}`, once the page can be opened.
 * CAMION_TOKEN: what the pages of the host of before know. It is no argument, for those are anybody's to read.
 */

/** Its exit code when another kiosk has its folder. */
const IN_USE = 3

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, board: { type: 'string', default: 'any' }, folder: { type: 'string' }, stick: { type: 'string', multiple: true } },
})
const folder = values.folder ?? dataFolder(process.platform, process.env)
const host = await startServedHost({
  board: values.board,
  folder,
  isLockedDown: false,
  onLeave: () => void end(),
  stickFolders: values.stick,
  port: Number(values.port),
  token: process.env['CAMION_TOKEN'] || undefined,
})
if (host === 'folder-in-use') {
  console.error(`Another kiosk keeps its work in ${folder}: close it first, or give this one a folder of its own (--folder).`)
  process.exit(IN_USE)
}

let isEnding = false
async function end(): Promise<void> {
  if (isEnding) return
  isEnding = true
  if (host !== 'folder-in-use') await host.end()
  process.exit(0)
}
process.once('SIGTERM', () => void end())
process.once('SIGINT', () => void end())
process.stdin.once('end', () => void end()).resume()
console.log(JSON.stringify({ address: host.address }))
