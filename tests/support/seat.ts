import type { Caller, NewsName, NewsOf } from '../../kiosk/common/calls.ts'
import { caller } from '../../kiosk/common/carrier.ts'
import type { Carrier } from '../../kiosk/common/carrier.ts'
import type { CrewPicture } from '../../kiosk/common/crews.ts'
import type { Host } from '../../kiosk/host/host.ts'
import { newCreation } from '../../kiosk/screens/work/new-creation.ts'

type Heard = { readonly [Name in NewsName]?: NewsOf<Name> }

/** Asks a host in this process, as a page of its own that comes and goes. `news`: what it was told until then. */
export async function askHost<Result>(host: Pick<Host, 'openPage'>, asking: (calls: Caller, news: () => Heard) => Promise<Result>): Promise<Result> {
  const page: Carrier = { send: (message) => hosts.onMessage(message), onMessage: () => {}, onClosed: () => {} }
  const hosts: Carrier = { send: (message) => page.onMessage(message), onMessage: () => {}, onClosed: () => {} }
  let heard: Heard = {}
  host.openPage(hosts)
  try {
    const calls = caller(page, (name, value) => (heard = { ...heard, [name]: value }))
    return await asking(calls, () => heard)
  } finally {
    hosts.onClosed()
  }
}

/** A crew sits down and begins a creation, before there is a page to do it on. */
export async function seatCrew(host: Pick<Host, 'openPage'>, picture: CrewPicture = 'fox', work: unknown = newCreation([])): Promise<void> {
  await askHost(host, async (calls) => {
    const sat = await calls.sit(picture)
    const begun = sat.ok ? await calls.begin(work) : sat
    if (!begun.ok) throw new Error(`${picture} did not sit down: ${begun.reason}`)
  })
}
