import { Trouble } from '../prepare/trouble.mjs'

export const help = `npm run package [-- OPTIONS]   builds the kiosk's installers for Linux, into dist/installers

  --deb              the deb alone, without the AppImage
  --folder           no installer: the kiosk in a folder, ready to run
  --arm64            for a 64-bit ARM, not for a PC
  --electron FOLDER  takes the Electron that is there, of that system, and fetches none
  --to FOLDER        puts them elsewhere
  --help             shows this

The AppImage and the deb need the network: their tools are fetched.`

/**
 * @typedef {'x64' | 'arm64'} Machine
 * @typedef {'installers' | 'deb' | 'folder'} What
 * @typedef {{ help: boolean, what: What, machine: Machine, electron: string | undefined, to: string | undefined }} Options
 */

/**
 * @param {readonly string[]} words what follows `npm run package --`
 * @returns {Options}
 */
export function parseOptions(words) {
  /** @type {Options} */
  const options = { help: false, what: 'installers', machine: 'x64', electron: undefined, to: undefined }
  const left = [...words]
  for (let word = left.shift(); word !== undefined; word = left.shift()) {
    if (word === '--help') options.help = true
    else if (word === '--deb') options.what = 'deb'
    else if (word === '--folder') options.what = 'folder'
    else if (word === '--arm64') options.machine = 'arm64'
    else if (word === '--electron') options.electron = folderAfter(word, left)
    else if (word === '--to') options.to = folderAfter(word, left)
    else throw new Trouble(`npm run package does not know ${word}; npm run package -- --help shows what it knows.`, 2)
  }
  return options
}

/**
 * @param {string} word
 * @param {string[]} left
 * @returns {string}
 */
function folderAfter(word, left) {
  const folder = left.shift()
  if (folder === undefined || folder.startsWith('--')) throw new Trouble(`${word} wants a folder after it.`, 2)
  return folder
}
