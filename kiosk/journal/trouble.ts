import { accessSync, constants } from 'node:fs'
import type { NewsOf } from '../common/calls.ts'

/** Why the disk does not take what is kept. */
export type Trouble = Extract<NewsOf<'disk'>, { readonly is: 'not-saved' }>['why']

/** The primary result codes of SQLite that say which. */
const SQLITE = { busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 } as const

const codeOf = (error: unknown): unknown => (error instanceof Error && 'errcode' in error && typeof error.errcode === 'number' ? error.errcode & 0xff : error instanceof Error && 'code' in error ? error.code : undefined)

/** What the disk said when it would not take something. It may not even say that it can't be written to: then the folder is asked. */
export function troubleOf(error: unknown, folder: string): Trouble {
  switch (codeOf(error)) {
    case SQLITE.full:
    case 'ENOSPC':
    case 'EDQUOT':
      return 'full'
    case SQLITE.readOnly:
    case 'EROFS':
    case 'EACCES':
    case 'EPERM':
      return 'read-only'
    case SQLITE.cannotOpen:
      return mayWriteIn(folder) ? 'failing' : 'read-only'
    default:
      return 'failing'
  }
}

/** Whether it is the journal that is broken, not the disk that won't take it. */
export const isBroken = (error: unknown): boolean => [SQLITE.corrupt, SQLITE.notADatabase].some((code) => code === codeOf(error))

/** Whether somebody else has the file open just now. */
export const isBusy = (error: unknown): boolean => codeOf(error) === SQLITE.busy

function mayWriteIn(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch (error) {
    return codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR'
  }
}
