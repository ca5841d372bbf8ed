import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { pageHeaders } from '../host/built-page.ts'
import { answerPage } from './app-protocol.ts'

let root: string
let answer: ReturnType<typeof answerPage>
const ask = (url: string, method = 'GET') => answer({ url, method })

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'app-protocol-'))
  mkdirSync(join(root, 'page', 'assets'), { recursive: true })
  writeFileSync(join(root, 'secret.js'), 'secret')
  writeFileSync(join(root, 'page', '.hidden.js'), 'secret')
  writeFileSync(join(root, 'page', 'index.html'), 'the page')
  writeFileSync(join(root, 'page', 'assets', 'one.js'), 'a script')
  writeFileSync(join(root, 'page', 'notes.txt'), 'of no kind the page has')
  answer = answerPage(join(root, 'page'))
})
afterAll(() => rmSync(root, { recursive: true }))

test('the page and its files come with the headers a browser gets, and their kind', async () => {
  const page = await ask('app://camion/')
  expect([page.status, await page.text(), Object.fromEntries(page.headers)]).toEqual([200, 'the page', { ...Object.fromEntries(new Headers(pageHeaders)), 'content-type': 'text/html; charset=utf-8' }])
  const script = await ask('app://camion/assets/one.js?v=1')
  expect([script.status, await script.text(), script.headers.get('content-type')]).toEqual([200, 'a script', 'text/javascript; charset=utf-8'])
})

test('no path leads out of the page’s folder, and nothing else is answered', async () => {
  const others = [
    '../secret.js', '..%2fsecret.js', '%2e%2e/secret.js', '..%5csecret.js', 'assets/../../secret.js', 'assets/%2e%2e%2f%2e%2e%2fsecret.js', '.hidden.js', 'assets/one.js%00.html', '%E0%A4%A', 'assets', 'assets/', 'none.js', 'notes.txt',
    '%2fetc%2fpasswd', '/etc/passwd',
  ]
  const answers = await Promise.all([...others.map((path) => ask(`app://camion/${path}`)), ask('app://other/'), ask('app://camion/', 'POST')])
  expect(await Promise.all(answers.map(async (each) => [each.status, await each.text(), each.headers.has('content-security-policy')]))).toEqual(answers.map(() => [404, 'There is no such page.', true]))
})

test('the help says its code, and nothing that is no code', async () => {
  const help = await (await ask('app://camion/help?code=P3')).text()
  expect(help).toContain('>P3<')
  expect(help).not.toContain('{{')
  expect(help).not.toContain('<script')
  expect(await (await ask('app://camion/help?code=%3Cscript%3E')).text()).not.toContain('<script')
})
