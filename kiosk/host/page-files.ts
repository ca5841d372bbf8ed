import type { IncomingMessage, ServerResponse } from 'node:http'
import { fileURLToPath } from 'node:url'
import sirv from 'sirv'

/** The page as `npm start` built it. */
const pageFolder = fileURLToPath(new URL('../../dist/screens/', import.meta.url))

/** Everything comes from us; nothing is framed, evaluated or fetched from elsewhere. Blockly writes styles into the page. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "media-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/**
 * Serves the page's files.
 * @param isOurs whether a request names this host as it really is: a foreign name that leads here is no page of ours
 */
export function pageFiles(isOurs: (request: IncomingMessage) => boolean, folder = pageFolder): (request: IncomingMessage, response: ServerResponse) => void {
  const files = sirv(folder, {
    dev: true,
    setHeaders(response) {
      response.setHeader('Content-Security-Policy', contentSecurityPolicy)
      response.setHeader('X-Content-Type-Options', 'nosniff')
      response.setHeader('Referrer-Policy', 'no-referrer')
      response.setHeader('Cache-Control', 'no-cache')
    },
  })
  const refuse = (response: ServerResponse, status: number, words: string) => response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(words)
  return (request, response) => {
    if (!isOurs(request)) refuse(response, 403, 'This address is not the kiosk.')
    else files(request, response, () => void refuse(response, 404, 'There is no such page.'))
  }
}
