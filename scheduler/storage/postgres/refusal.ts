/** Why the database can't be used, in a word that the caller may decide on. */
export type DatabaseRefusalCode =
  /** No server comes with this machine's packages: one must be named by DATABASE_URL. */
  | 'no-server-here'
  /** Another process runs a server on this folder. */
  | 'folder-in-use'
  /** The folder can't be read, entered or written by whom the server must run as. */
  | 'folder-closed'
  /** The data is of another PostgreSQL, or lacks its password. */
  | 'data-unknown'
  /** The server would not start; the words end with what it said. */
  | 'server-failed'
  | 'url-unreadable'
  | 'server-unreachable'
  | 'server-too-old'
  /** The database does not hold text as UTF-8. */
  | 'database-encoding'
  /** The database was migrated by a newer version of this program. */
  | 'database-newer'
  | 'migration-failed'
  /** A backup is restored into empty tables only. */
  | 'database-not-empty'
  /** There is nothing to back up. */
  | 'database-empty'
  | 'backup-not-found'
  /** Cut short, changed, or no backup at all. */
  | 'backup-damaged'
  /** Made by a newer version of this program, in a form this one can't read. */
  | 'backup-newer'
  /** Made of a database with other migrations than the one it should go into. */
  | 'backup-of-other-migration'

/** What an administrator can act on: the message is all they need to read, without a stack. Anything else thrown is a bug of ours. */
export class DatabaseRefusal extends Error {
  readonly code: DatabaseRefusalCode

  constructor(code: DatabaseRefusalCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'DatabaseRefusal'
    this.code = code
  }
}
