/** What a window of ours gives its page as `globalThis.camion`, and all that it gives: messages to the host and from it, each a JSON text. A browser gives none. */
export type WindowLink = {
  send(message: string): void
  /** From now on each message goes to this listener, and to no other. What came before it is kept for it. */
  hear(onMessage: (message: string) => void): void
}

/** Under this name the page finds it. */
export const windowLinkName = 'camion'
