import { Trouble } from '../prepare/trouble.mjs'

export const help = `npm start [-- OPTIONS]   opens the kiosk, installing and building what is missing

  --all        starts the scheduler beside it; with --check, proves both
  --check      opens nothing: runs the blink example on the emulated Uno through the same
               processes, one line per part; exit code 0, or 1 saying what is wrong
  --electron   opens the kiosk in Electron, trying again to fetch it if that has failed before
  --browser    opens the kiosk in Chromium or Chrome, even where Electron is there
  --help       shows this`


const known = ['--all', '--check', '--electron', '--browser', '--help']

/**
 * @typedef {'any' | 'electron' | 'browser'} WantedWindow
 * @typedef {{ help: boolean, all: boolean, check: boolean, window: WantedWindow }} Options
 */

/**
 * @param {string[]} words what follows `npm start --`
 * @returns {Options}
 */
export function parseOptions(words) {
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
  }
}
