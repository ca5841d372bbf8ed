import type { MessageKind } from '../../domain/message.ts'
import type { Day } from '../../domain/time.ts'

type Moment = { readonly day: Day; readonly time: string }

export type MessageLine = {
  readonly id: string
  readonly kind: MessageKind
  /** `waiting`: not sent yet; a reminder's moment may be far. `dropped`: what it says is no longer so. */
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped'
  /** Undefined of what is about no stop; the school where it is written to one. */
  readonly visit: { readonly school: string | undefined; readonly commune: string } | undefined
  readonly due: Moment
  readonly sent: Moment | undefined
  /** What the mail server answered last: a code, no address. */
  readonly trouble: string | undefined
  readonly tries: number
}

/** The pages of what is written to schools, for the coordinator. */
export type MessagesPage =
  | {
      readonly page: 'desk-messages'
      /** Whether there is a mail server. */
      readonly canSend: boolean
      readonly failed: readonly MessageLine[]
      /** The newest first. */
      readonly all: readonly MessageLine[]
      /** Reminders whose day is to come, and what is tried again later; the next first. */
      readonly toCome: readonly MessageLine[]
      /** How many of each are shown at the most. */
      readonly most: number
    }
  | { readonly page: 'desk-message'; readonly canSend: boolean; readonly line: MessageLine; readonly to: string; readonly subject: string; readonly text: string; readonly hasCalendar: boolean }
