import { resolve } from 'node:path'
import { Trouble } from '../prepare/trouble.mjs'

export const help = `npm start [-- OPTIONS]   opens the kiosk, installing and building what is missing

  --all        starts the scheduler beside it; with --check, proves both
  --check      opens nothing: runs the blink example on the emulated Uno through the same
               processes, one line per part; exit code 0, or 1 saying what is wrong
  --electron   opens the kiosk in Electron, trying again to fetch it if that has failed before
  --browser    opens the kiosk in Chromium or Chrome, even where Electron is there
  --board B    any (the default), emulated, or the port of a board
  --folder F   where the kiosk keeps its work and its PIN, if not in this account's usual place
  --stick F    a folder that stands for a USB stick (in a browser only)
  --help       shows this`

/** What is passed on to the kiosk's host, each with a word of its own. */
const forTheHost = ['--board', '--folder', '--stick']

const known = ['--all', '--check', '--electron', '--browser', '--help']

/**
 * @typedef {'any' | 'electron' | 'browser'} WantedWindow
 * @typedef {{ help: boolean, all: boolean, check: boolean, window: WantedWindow, host: string[] }} Options
 * `host`: what the kiosk's host is told on its command line.
 */

/**
 * @param {string[]} given what follows `npm start --`
 * @returns {Options}
 */
export function parseOptions(given) {
  const { words, host } = apart(given)
  const unknown = words.find((word) => !known.includes(word))
  if (unknown !== undefined) throw new Trouble(`npm start does not know ${unknown}; npm start -- --help shows what it knows.`, 2)
  const electron = words.includes('--electron')
  const browser = words.includes('--browser')
  if (electron && browser) throw new Trouble('Choose one of --electron and --browser.', 2)
  return {
    help: words.includes('--help'),
    all: words.includes('--all'),
    check: words.includes('--check'),
    window: electron ? 'electron' : browser ? 'browser' : 'any',
    host,
  }
}

/**
 * The words for us, and those for the host with theirs. A folder is meant from where `npm start` was typed.
 * @param {string[]} given
 * @returns {{ words: string[], host: string[] }}
 */
function apart(given) {
  /** @type {string[]} */
  const words = []
  /** @type {string[]} */
  const host = []
  for (let at = 0; at < given.length; at += 1) {
    const word = given[at] ?? ''
    const [name = '', written] = word.split(/=(.*)/s)
    if (!forTheHost.includes(name)) {
      words.push(word)
      continue
    }
    const value = written ?? given[(at += 1)] ?? ''
    if (value === '' || value.startsWith('--')) throw new Trouble(`${name} wants a word after it; npm start -- --help shows which.`, 2)
    host.push(name, name === '--board' ? value : resolve(process.env['INIT_CWD'] ?? '', value))
  }
  return { words, host }
}
