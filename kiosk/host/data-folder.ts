import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where a kiosk keeps its work, its PIN and its falls, as each system has it. `camion` and the kiosk itself look in the same place. */
export function dataFolder(platform: string, environment: Readonly<Record<string, string | undefined>>, home = homedir()): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Camion qui code', 'kiosk')
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Camion qui code', 'kiosk')
  return join(environment['XDG_DATA_HOME'] || join(home, '.local', 'share'), 'camion-qui-code', 'kiosk')
}
