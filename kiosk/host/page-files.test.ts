import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request } from 'node:http'
import type { IncomingHttpHeaders, Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageFiles } from './page-files.ts'

let folder: string
let server: Server

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'page-'))
  mkdirSync(join(folder, 'screens'))
  mkdirSync(join(folder, 'screens-of-another'))
  writeFileSync(join(folder, 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'screens-of-another', 'secret.txt'), 'secret')
  writeFileSync(join(folder, 'screens', 'index.html'), '<title>Camion qui code</title>')
  writeFileSync(join(folder, 'screens', 'page.js'), 'export {}')
  server = createServer(pageFiles((asked) => asked.headers.host === 'kiosk', join(folder, 'screens')))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
  rmSync(folder, { recursive: true })
})

type Got = { readonly status: number; readonly body: string; readonly headers: IncomingHttpHeaders }

/** Asks for a path exactly as written: `fetch` would tidy it. */
async function get(path: string, host = 'kiosk'): Promise<Got> {
  const { promise, resolve, reject } = Promise.withResolvers<Got>()
  const asked = request({ host: '127.0.0.1', port: (server.address() as AddressInfo).port, path, headers: { host } }, (response) => {
    let body = ''
    response.setEncoding('utf8').on('data', (text: string) => (body += text))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, body, headers: response.headers }))
  })
  asked.on('error', reject)
  asked.end()
  return await promise
}

test('the page is there, and lets nothing in that is not ours', async () => {
  const { status, body, headers } = await get('/?token=any')
  expect({ status, body, type: headers['content-type'] }).toEqual({ status: 200, body: '<title>Camion qui code</title>', type: 'text/html;charset=utf-8' })
  const policy = Object.fromEntries((headers['content-security-policy'] as string).split('; ').map((rule) => [rule.slice(0, rule.indexOf(' ')), rule.slice(rule.indexOf(' ') + 1)]))
  expect(policy).toEqual({
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self' 'unsafe-inline'",
    'img-src': "'self' data:",
    'font-src': "'self'",
    'media-src': "'self'",
    'connect-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
    'frame-ancestors': "'none'",
  })
})

test('its scripts carry the same policy, and are taken for nothing else', async () => {
  const { status, headers } = await get('/page.js')
  expect({ status, policy: headers['content-security-policy'] }).toEqual({ status: 200, policy: (await get('/')).headers['content-security-policy'] })
  expect([headers['x-content-type-options'], headers['referrer-policy']]).toEqual(['nosniff', 'no-referrer'])
})

test.each([
  '/nothing-there.js',
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/..%5csecret.txt',
  '/%2e%2e%2fscreens-of-another/secret.txt',
  '/../screens-of-another/secret.txt',
  '//etc/passwd',
  '/screens/../../secret.txt',
  '/page.js%00.html',
  '/%',
  '/%c0%ae%c0%ae/secret.txt',
])('%s is no page of ours', async (path) => {
  const { status, body } = await get(path)
  expect({ status, body }).toEqual({ status: 404, body: 'There is no such page.' })
})

test.each(['evil.example.org', 'localhost', '127.0.0.1', 'kiosk:80', ''])('to a browser that calls us "%s", nothing is shown', async (host) => {
  const { status, body } = await get('/', host)
  expect({ status, body }).toEqual({ status: 403, body: 'This address is not the kiosk.' })
})
