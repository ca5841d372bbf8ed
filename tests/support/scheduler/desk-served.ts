import { randomUUID } from 'node:crypto'
import { makeApp } from '../../../scheduler/server/app.ts'
import type { StopId } from '../../../scheduler/domain/ids.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { makeSignIn } from '../../../scheduler/server/sign-in/make-sign-in.ts'
import { startEmbedded } from '../../../scheduler/storage/postgres/embedded.ts'
import { openTemporaryFolder } from '../../../scheduler/storage/postgres/test-support/servers.ts'
import { aForm, aSeason, inWinter } from './builders.ts'
import { builtWeb } from './serving.ts'
import { signedIn } from './signed-in.ts'

/** A season with a few bookings and requests, for a coordinator who is signed in. */
export type DeskServed = { readonly setting: Setting; readonly stop: StopId; readonly address: string; readonly cookie: string; /** One that is not touched by the others. */ readonly booking: string; end(): Promise<void> }

export async function serveDesk(): Promise<DeskServed> {
  const web = await builtWeb()
  const server = await startEmbedded({ folder: await openTemporaryFolder(), say: () => undefined })
  const { database, stop, setting: https } = await aSeason(server.url)
  // A browser of ours speaks without a certificate.
  const plain = { ...https, address: 'http://127.0.0.1', now: () => inWinter }
  const setting = { ...plain, signIn: makeSignIn(plain) }
  const app = makeApp(setting, web, { logs: false })
  const address = await app.listen({ port: 0, host: '127.0.0.1' })
  const { cookie } = await signedIn(setting, { email: 'coordination@example.org', roles: ['coordinator'] })
  const { slots } = (await app.inject({ url: `/api/stops/${stop.id}` })).json<{ slots: readonly { id: string }[] }>()
  const book = async (slot: number, over: Record<string, unknown>) => {
    const held = (await app.inject({ method: 'POST', url: `/api/slots/${slots[slot]?.id ?? ''}/holds`, headers: { 'idempotency-key': randomUUID() } })).json<{ booking: string; key: string }>()
    await app.inject({ method: 'PUT', url: `/api/bookings/${held.booking}`, headers: { authorization: `Bearer ${held.key}`, 'idempotency-key': randomUUID() }, payload: aForm(over) })
    return held.booking
  }
  await book(0, { needs: 'Un fauteuil roulant, un casque et une place au calme.' })
  const booking = await book(1, { schoolName: 'École élémentaire publique de démonstration des Deux-Rives-du-Cher 2', email: 'ecole2@example.org', levels: ['CM1', 'CM2'], isUlis: true, pupils: 20, needsHead: true })
  const request = (commune: string, over: object = {}) => database.insertInto('request').values({ organisation: setting.organisation, id: randomUUID(), commune, who: 'la mairie', email: 'mairie@example.org', ...over }).execute()
  await request('Loches')
  await request('loches', { who: 'une enseignante de CM2', message: 'Deux classes, plutôt en mai ; la place du marché est libre le jeudi.' })
  await request('Trifouilly-les-Oies', { state: 'answered' })
  return {
    setting,
    stop: stop.id,
    address,
    cookie,
    booking,
    async end() {
      await app.close()
      await database.destroy()
      await server.end()
    },
  }
}
