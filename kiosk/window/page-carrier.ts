import type { IpcMainEvent, WebContents } from 'electron'
import { LARGEST_MESSAGE } from '../common/carrier.ts'
import type { Carrier } from '../common/carrier.ts'
import { toPage } from './channels.ts'
import { pageOrigin } from './page-address.ts'

export type PageLink = {
  /** What a page said, if it was ours; the first word of a page opens its link. */
  hear(event: Pick<IpcMainEvent, 'sender' | 'senderFrame'>, message: unknown): void
  /** The page that spoke is no more: it was loaded again, or fell. */
  end(): void
}

type OpenPage = { readonly carrier: Carrier; readonly isTaken: Promise<void> }

/**
 * The link of our window's page. What comes from any other page, from a frame inside it, or from an address that is not ours is passed over.
 * @param onPage the host, once it is there, takes the page; what was said meanwhile waits
 */
export function pageLink(contents: WebContents, onPage: (carrier: Carrier) => Promise<void>): PageLink {
  let page: OpenPage | undefined

  function open(): OpenPage {
    const carrier: Carrier = {
      send: (message) => {
        if (!contents.isDestroyed()) contents.send(toPage, JSON.stringify(message))
      },
      onMessage: () => {},
      onClosed: () => {},
    }
    return { carrier, isTaken: onPage(carrier) }
  }

  return {
    hear(event, text) {
      if (!isOurPage(event, contents)) return
      const message = parsed(text)
      if (message === undefined) return
      const { carrier, isTaken } = (page ??= open())
      void isTaken.then(() => carrier.onMessage(message))
    },
    end() {
      if (!page) return
      const { carrier, isTaken } = page
      page = undefined
      // Nothing that is said from now on is for the page that comes next.
      carrier.send = () => {}
      void isTaken.then(() => carrier.onClosed())
    },
  }
}

/** The main frame of our own window, showing our own page. */
function isOurPage({ sender, senderFrame }: Pick<IpcMainEvent, 'sender' | 'senderFrame'>, contents: WebContents): boolean {
  return sender === contents && senderFrame !== null && senderFrame.parent === null && senderFrame.origin === pageOrigin
}

/** What is not JSON, or is too long, is nothing anyone of ours said. */
function parsed(text: unknown): unknown {
  if (typeof text !== 'string' || text.length > LARGEST_MESSAGE) return undefined
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}
