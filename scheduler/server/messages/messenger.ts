import type { MessageId } from '../../domain/ids.ts'
import type { Database } from '../../storage/database.ts'

/** Who sends messages by mail. */
export type Messenger = {
  /** Asks for a message to be sent soon after its transaction is kept; never, when it is not. */
  readonly wake: (transaction: Database, message: MessageId) => Promise<void>
}
