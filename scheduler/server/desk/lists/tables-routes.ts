import { randomUUID } from 'node:crypto'
import * as z from 'zod'
import { writeCsv } from '../../../domain/csv.ts'
import { readStops } from '../../../domain/stops-file.ts'
import type { StopRead } from '../../../domain/stops-file.ts'
import { communeCoded, communeTyped } from '../../../storage/communes/known.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { toursKept, trucksKept } from '../../../storage/season.ts'
import { addresses } from '../../../web/addresses.ts'
import type { LineTrouble } from '../../../web/desk/lists/models.ts'
import { sentIn, wishIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { makeStops, tryStops } from './stops-made.ts'
import { tablesOut } from './tables-out.ts'
import type { TableName } from './tables-out.ts'
import { fileIn, uploaded } from './uploaded.ts'

/** Bytes; sent back from the page on which it was shown, it is longer. */
const LONGEST_FILE = 1024 * 1024
const LONGEST_FORM = 4 * LONGEST_FILE

const form = z.string().max(LONGEST_FORM).transform(sentIn)

type Asked = Parameters<SendPage>[0]

/** Tables out, and stops in. */
export function tablesRoutes(setting: Setting, send: SendPage): readonly Route[] {
  const { database, organisation } = setting
  const { desk } = addresses

  const refuse = (asked: Asked, troubles: readonly LineTrouble[]) => send(asked, { page: 'desk-tables', troubles }, 422)
  const read = async (text: string): Promise<ReturnType<typeof readStops>> => {
    const [trucks, tours] = await Promise.all([trucksKept(database, organisation), toursKept(database, organisation)])
    return readStops(text.replaceAll('\0', ''), { trucks, tours, communeCoded, communeTyped })
  }

  const download = (name: TableName, does: string) =>
    deskRoute({
      method: 'GET',
      url: desk.table(name),
      does,
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer({ reply, visitor }) {
        const rows = await tablesOut[name](setting)
        await noteDeed(database, organisation, visitor.person, `${tableDeeds[name]}-downloaded`)
        return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="${name}.csv"`).send(writeCsv(rows))
      },
    })

  return [
    download('reservations', 'All bookings, as a table.'),
    download('creneaux', 'All slots, as a table.'),
    download('etapes', 'All stops, as a table.'),
    download('demandes', 'All requests for the truck, as a table.'),
    deskRoute({ method: 'GET', url: desk.stopsFile, does: 'Tables to download, and to send.', who: 'coordinator', path: nothing, body: nothing, answer: async (asked) => send(asked, { page: 'desk-tables', troubles: [], made: madeIn(asked.request.query) }) }),
    deskRoute({
      method: 'POST',
      url: desk.stopsFile,
      does: 'Shows the stops of a table. Nothing is kept.',
      who: 'coordinator',
      path: nothing,
      body: uploaded,
      longestBody: LONGEST_FILE,
      async answer({ body, ...asked }) {
        const file = fileIn(body)
        if ('trouble' in file) return refuse(asked, [{ line: 1, column: '', code: file.trouble, detail: '' }])
        const found = await read(file.text)
        if (found.problems) return refuse(asked, found.problems)
        const { drafts, troubles } = await tryStops(setting, found.stops)
        if (troubles.length > 0) return refuse(asked, troubles)
        return send(asked, { page: 'desk-tables', troubles: [], preview: { stops: drafts, file: JSON.stringify(file.text), key: randomUUID() } })
      },
    }),
    deskRoute({
      method: 'POST',
      url: desk.keepStops,
      does: 'Makes the stops that were shown, as drafts: all or none.',
      who: 'coordinator',
      path: nothing,
      body: form,
      longestBody: LONGEST_FORM,
      async answer({ body, ...asked }) {
        const text = textIn(body.get('file')?.[0] ?? '')
        const found: { readonly stops?: readonly StopRead[]; readonly problems?: readonly LineTrouble[] | undefined } = text === undefined ? { problems: [{ line: 1, column: '', code: 'broken-file', detail: '' }] } : await read(text)
        if (!found.stops) return refuse(asked, found.problems ?? [])
        const { drafts, troubles } = await makeStops(setting, found.stops, { wish: wishIn(body), person: asked.visitor.person, text: text ?? '' })
        return troubles.length > 0 ? refuse(asked, troubles) : asked.reply.redirect(`${desk.stopsFile}?fait=${drafts.length}`, 303)
      },
    }),
  ]
}

/** As the journal names them. */
const tableDeeds: Readonly<Record<TableName, 'bookings' | 'slots' | 'stops' | 'requests'>> = { reservations: 'bookings', creneaux: 'slots', etapes: 'stops', demandes: 'requests' }

/** A text that was sent back as JSON: a form would change its ends of lines. */
function textIn(json: string): string | undefined {
  try {
    return z.string().max(LONGEST_FILE).parse(JSON.parse(json))
  } catch {
    return undefined
  }
}

const madeIn = (query: unknown): number | undefined => {
  const { fait } = query as Readonly<Record<string, unknown>>
  return typeof fait === 'string' && /^\d{1,3}$/.test(fait) ? Number(fait) : undefined
}
