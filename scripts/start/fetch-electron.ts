import { randomUUID } from 'node:crypto'
import { renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extract } from '@electron-internal/extract-zip'
import { downloadArtifact } from '@electron/get'
import { patientDownload, type Patience, type WhenBytes } from './patient-download.ts'

export const patience: Patience = { firstBytes: 15_000, nextBytes: 30_000 }

/** Which Electron, from where, and what its archive must hash to. */
export interface ElectronSource {
  readonly version: string
  readonly platform: string
  readonly arch: string
  /** Names of archives and their SHA-256: the checksums.json that came, locked, with the package. */
  readonly checksums: Readonly<Record<string, string>>
  /** Another server with the same folders; without it, Electron's own or the one its environment variables name. */
  readonly mirror?: string
  /** Where archives are kept; without it, the folder Electron's own tools use. */
  readonly archives?: string
  readonly patience?: Patience
}

/** Brings Electron's program into its package, whole or not at all. */
export async function fetchElectron(source: ElectronSource, electronPackage: string, whenBytes: WhenBytes): Promise<void> {
  const archive = await downloadArtifact({
    version: source.version,
    platform: source.platform,
    arch: source.arch,
    artifactName: 'electron',
    checksums: { ...source.checksums },
    downloader: { download: (address, file) => patientDownload(address, file, source.patience ?? patience, whenBytes) },
    ...(source.mirror === undefined ? {} : { mirrorOptions: { mirror: source.mirror } }),
    ...(source.archives === undefined ? {} : { cacheRoot: source.archives }),
  })
  const partial = join(electronPackage, `dist.${randomUUID()}`)
  try {
    await extract(archive, { dir: partial })
    rmSync(join(electronPackage, 'dist'), { recursive: true, force: true })
    renameSync(partial, join(electronPackage, 'dist'))
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  writeFileSync(join(electronPackage, 'path.txt'), programInside(source.platform))
}

/** Where Electron's program is inside its `dist`; its package keeps the same words in path.txt. */
export function programInside(platform: string): string {
  if (platform === 'darwin') return 'Electron.app/Contents/MacOS/Electron'
  return platform === 'win32' ? 'electron.exe' : 'electron'
}
