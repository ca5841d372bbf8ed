import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import type { RequestListener } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, expect, test, vi } from 'vitest'
import { patientDownload, type WhenBytes } from './patient-download.ts'
import { startLocalServer } from './test-support/local-server.ts'

const patience = { firstBytes: 300, nextBytes: 300 }
const tidy: (() => void)[] = []
afterEach(() => tidy.splice(0).forEach((each) => each()))

async function download(answer: RequestListener, whenBytes: WhenBytes = () => undefined): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'patient-download-'))
  const server = await startLocalServer(answer)
  tidy.push(server.stop, () => rmSync(folder, { recursive: true }))
  await patientDownload(`${server.address}file`, join(folder, 'file'), patience, whenBytes)
  return readFileSync(join(folder, 'file'), 'utf8')
}

test('a file arrives whole, and its progress is told', async () => {
  const whenBytes = vi.fn<WhenBytes>()
  expect(await download((_request, response) => response.setHeader('content-length', 5).end('hello'), whenBytes)).toBe('hello')
  expect(whenBytes).toHaveBeenLastCalledWith(5, 5)
})

test('a slow server is waited for, as long as it moves', async () => {
  const slow: RequestListener = (_request, response) => {
    void (async () => {
      for (const letter of 'patience') {
        response.write(letter)
        await sleep(100)
      }
      response.end()
    })()
  }
  expect(await download(slow)).toBe('patience')
})

test('a server that says nothing is given up', async () => {
  await expect(download(() => undefined)).rejects.toThrow('not a byte in 0.3 s')
})

test('a server that only says it will is given up too: headers are no bytes', async () => {
  await expect(download((_request, response) => response.writeHead(200).flushHeaders())).rejects.toThrow('not a byte in 0.3 s')
})

test('a server that stops in the middle is given up', async () => {
  const stops: RequestListener = (_request, response) => response.writeHead(200, { 'content-length': '10' }).write('half')
  await expect(download(stops)).rejects.toThrow('stopped at 4 bytes: nothing more in 0.3 s')
})

test('a connection that breaks in the middle is a failure', async () => {
  const breaks: RequestListener = (_request, response) => {
    response.writeHead(200, { 'content-length': '10' }).write('half', () => setTimeout(() => response.destroy(), 50))
  }
  await expect(download(breaks)).rejects.toThrow()
})

test('a server that refuses is quoted', async () => {
  await expect(download((_request, response) => response.writeHead(404).end('nothing here'))).rejects.toThrow('the server answered 404 Not Found')
})

test('a server that cannot be reached is told with the reason of the system', async () => {
  await expect(patientDownload('http://127.0.0.1:1/file', 'never-written', patience, () => undefined)).rejects.toThrow(/ECONNREFUSED|bad port/)
})
