import { mkdirSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { syncFolder } from './files.ts'

/**
 * Makes a folder and those above it, and puts their names on the disk: a power cut that takes a folder's name takes all that was kept in it.
 * Somebody else may have made them a moment ago, so they are synced whether or not they were there.
 */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  for (let made = resolve(folder); dirname(made) !== made; made = dirname(made)) {
    try {
      syncFolder(dirname(made))
    } catch {
      // One that we may not open is older than we are.
    }
  }
}
