import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { NewsName, NewsOf } from '../common/calls.ts'
import { LinkLost } from '../common/carrier.ts'
import { callsContract } from '../common/test-support/calls-contract.ts'
import { startJournal } from './client.ts'
import type { Journal } from './journal.ts'
import { threadCarrier } from './thread-carrier.ts'

callsContract('a thread', async () => {
  const desk = new Worker(new URL('./test-support/desk-thread.ts', import.meta.url), { execArgv: [] })
  await once(desk, 'online')
  return { carrier: threadCarrier(desk, 'exit'), cut: () => void desk.terminate(), dispose: () => desk.terminate().then(() => {}) }
})

const creationOf = (title: string) => ({ format: 'camion', version: 1, title, object: 'bare-board', blocks: { blocks: [] } })

let folder: string
const open: Journal[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'camion-journal-'))
})
afterEach(async () => {
  for (const journal of open.splice(0)) await journal.end()
  rmSync(folder, { recursive: true, force: true })
  vi.restoreAllMocks()
})

async function start(workerFile?: URL) {
  const heard: { [Name in NewsName]?: NewsOf<Name> } = {}
  const journal = await startJournal(folder, (name, value) => (heard[name] = value as never), workerFile)
  if (journal === 'folder-in-use') throw new Error('the folder is in use')
  open.push(journal)
  return { ...journal, heard }
}

test('what was kept by one thread is there for the next', async () => {
  const first = await start()
  await first.handlers.sit('fox')
  const begun = await first.handlers.begin(creationOf('first'))
  if (!begun.ok) throw new Error(begun.reason)
  expect(await first.handlers.keep({ creation: begun.id, work: creationOf('second') })).toEqual({ ok: true, version: 2 })
  await first.end()
  const second = await start()
  expect(await second.handlers.takeUp(begun.id)).toEqual({ ok: true, id: begun.id, version: 2, work: creationOf('second') })
})

test('while one has the folder another is refused, and then not', async () => {
  const first = await start()
  expect(await startJournal(folder, () => {})).toBe('folder-in-use')
  await first.end()
  await start()
})

test('a thread that falls is started again; what it was asked meanwhile is lost, and what it kept is there', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
  const journal = await start(new URL('./test-support/falling-worker.ts', import.meta.url))
  const { handlers, heard } = journal
  await handlers.sit('fox')
  const begun = await handlers.begin(creationOf('first'))
  if (!begun.ok) throw new Error(begun.reason)
  journal.noteEvent('page-fell')
  await expect(handlers.keep({ creation: begun.id, work: creationOf('second') })).rejects.toEqual(new LinkLost('keep'))
  await expect.poll(() => heard.disk).toEqual({ is: 'not-saved', why: 'failing' })
  await expect(handlers.versions(begun.id)).rejects.toEqual(new LinkLost('versions'))
  await expect.poll(() => heard.disk).toEqual({ is: 'saved' })
  expect(heard.seat).toMatchObject({ crew: 'fox', open: begun.id })
  expect(await handlers.keep({ creation: begun.id, work: creationOf('second') })).toEqual({ ok: true, version: 2 })
})
