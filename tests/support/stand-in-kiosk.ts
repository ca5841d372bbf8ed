import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CallName, Handlers, NewsName, NewsOf } from '../../kiosk/common/calls.ts'
import { callNames } from '../../kiosk/common/calls.ts'
import { serve } from '../../kiosk/common/carrier.ts'
import type { Serving } from '../../kiosk/common/carrier.ts'
import { unplugged } from '../../kiosk/common/connection.ts'
import { idle } from '../../kiosk/common/life.ts'
import { pageFiles } from '../../kiosk/host/page-files.ts'
import { acceptPages } from '../../kiosk/host/page-link.ts'
import { newCreation } from '../../kiosk/screens/work/new-creation.ts'

/** All that a kiosk tells its page. */
export type Told = { readonly [Name in NewsName]: NewsOf<Name> }

export const nothingTold: Told = { connection: unplugged, life: idle, shown: {}, sensed: {}, wired: {}, work: { blocks: [], boxes: {}, said: '' }, goal: null, seat: { crew: 'fox', open: 'one', creations: [], gone: [] }, disk: { is: 'saved' }, station: { hasPin: true, isLockedDown: false, given: null, usual: { locale: null, mood: 'words', volume: 100, brightness: 100 } } }

/** It keeps nothing: what is taken up is always new. */
const answers: Partial<Record<CallName, unknown>> = {
  flag: { ok: true },
  step: { ok: true },
  sit: { ok: true },
  begin: { ok: true, id: 'one', version: 1, work: newCreation([]) },
  keep: { ok: true, version: 2 },
  versions: [],
  unlock: { ok: true },
  visit: { day: '2026-03-15', crews: [] },
}

/** A kiosk of words only: it serves the page, tells it what it is told to tell, and notes what it is asked. */
export type StandInKiosk = {
  readonly address: string
  /** What the page asked, in order. */
  readonly asked: (readonly [call: CallName, input: unknown])[]
  tell(news: Partial<Told>): void
  /** What a page that asks for the open creation is given from now on. */
  lay(work: unknown): void
  end(): Promise<void>
}

/**
 * @param folder where the built page is, when not where `npm start` builds it
 * @param more what it answers besides
 */
export async function startStandInKiosk(folder?: string, more: Partial<Record<CallName, unknown>> = {}): Promise<StandInKiosk> {
  const token = 'stand-in'
  const asked: (readonly [CallName, unknown])[] = []
  const pages = new Set<Serving>()
  let told = nothingTold
  let laid: unknown = newCreation([])

  const tellTo = (page: Serving, news: Partial<Told>) => {
    for (const [name, value] of Object.entries(news)) page.tell(name as NewsName, value)
  }
  const tell = (news: Partial<Told>) => {
    told = { ...told, ...news }
    for (const page of pages) tellTo(page, news)
  }

  const noted = (name: CallName) => (input: unknown) => {
    asked.push([name, input])
    if (name === 'hello') for (const page of pages) tellTo(page, told)
    if (name === 'play') {
      const { part, value } = input as { part: string; value: number }
      tell({ sensed: { ...told.sensed, [part]: value } })
    }
    return name === 'takeUp' ? { ok: true, id: 'one', version: 1, work: laid } : (more[name] ?? answers[name] ?? null)
  }
  const handlers = Object.fromEntries(callNames.map((name) => [name, noted(name)])) as unknown as Handlers

  const authority = () => `127.0.0.1:${(server.address() as AddressInfo).port}`
  const server: Server = createServer(pageFiles((request) => request.headers.host === authority(), folder))
  const endLinks = acceptPages(server, { origin: () => `http://${authority()}`, token }, (carrier) => {
    const page = serve(carrier, handlers, { onBug: (error) => console.error('stand-in kiosk:', error), onClosed: () => pages.delete(page) })
    pages.add(page)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `http://${authority()}/?token=${token}`,
    asked,
    tell,
    lay(work) {
      laid = work
    },
    async end() {
      endLinks()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
