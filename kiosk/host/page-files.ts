import type { IncomingMessage, ServerResponse } from 'node:http'
import sirv from 'sirv'
import { pageFolder, pageHeaders } from './built-page.ts'

/**
 * Serves the page's files.
 * @param isOurs whether a request names this host as it really is: a foreign name that leads here is no page of ours
 */
export function pageFiles(isOurs: (request: IncomingMessage) => boolean, folder = pageFolder): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {
    dev: true,
    setHeaders(response) {
      for (const [name, value] of Object.entries(pageHeaders)) response.setHeader(name, value)
    },
  })
  const refuse = (response: ServerResponse, status: number, words: string) => response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words)
  return (request, response) => {
    if (!isOurs(request)) refuse(response, 403, 'This address is not the kiosk.')
    else files(request, response, () => void refuse(response, 404, 'There is no such page.'))
  }
}
