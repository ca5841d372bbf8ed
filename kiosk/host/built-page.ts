import { fileURLToPath } from 'node:url'

/** The page as `npm start` built it. */
export const pageFolder = fileURLToPath(new URL('../../dist/screens/', import.meta.url))

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

/** What goes with every file of the page, to a browser or to a window of ours. */
export const pageHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
} as const
