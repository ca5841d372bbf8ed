import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * What electron-builder needs to see of an Electron for Linux: the names, and a program with fuses as they leave its factory.
 * It starts nothing.
 */
export function standInElectron(folder: string, version: string): void {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  const files = ['LICENSE', 'LICENSES.chromium.html', 'chrome-sandbox', 'chrome_crashpad_handler', 'icudtl.dat', 'resources.pak', 'locales/fr.pak', 'locales/en-US.pak']
  for (const file of files) writeFileSync(join(folder, file), '')
  writeFileSync(join(folder, 'version'), version)
  writeFileSync(join(folder, 'electron'), `#!/bin/sh\nexit 0\n# ${factoryFuses}`)
  chmodSync(join(folder, 'electron'), 0o755)
}

/** A mark, the version of the wire, how many fuses, and each: 1 on, 0 off. */
const factoryFuses = `dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX${String.fromCharCode(1, 8)}10110001`
