import * as z from 'zod'
import { addresses } from '../../../web/addresses.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { seasonPage } from './season-shown.ts'

export const form = z.string().max(60_000).transform(sentIn)

/** The season: where the trucks are when. */
export function seasonRoutes(setting: Setting, send: SendPage): readonly Route[] {
  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.season,
      does: 'The season: where the trucks are when.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      answer: async (asked) => send(asked, await seasonPage(setting, z.string().safeParse((asked.request.query as Readonly<Record<string, unknown>>)['saison']).data)),
    }),
  ]
}
