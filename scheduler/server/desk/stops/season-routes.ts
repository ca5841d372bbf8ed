import * as z from 'zod'
import { isDay } from '../../../domain/time.ts'
import { addresses } from '../../../web/addresses.ts'
import { sentIn } from '../../pages/form-body.ts'
import type { SendPage } from '../../pages/send-page.ts'
import { deskRoute, nothing, route } from '../../route.ts'
import type { Route } from '../../route.ts'
import { allowOwnScript } from '../../safety.ts'
import type { Setting } from '../../setting.ts'
import { seasonPage } from './season-shown.ts'

export const form = z.string().max(60_000).transform(sentIn)

/** The season: where the trucks are when. */
export function seasonRoutes(setting: Setting, send: SendPage, script: string): readonly Route[] {
  return [
    deskRoute({
      method: 'GET',
      url: addresses.desk.season,
      does: 'The season: where the trucks are when.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asked) {
        const { saison, du } = asked.request.query as Readonly<Record<string, unknown>>
        void allowOwnScript(asked.reply)
        return send(asked, await seasonPage(setting, z.string().safeParse(saison).data, z.string().refine(isDay).safeParse(du).data))
      },
    }),
    route({ method: 'GET', url: addresses.desk.timelineScript, does: 'The script that lets stops be dragged along the season.', who: 'anyone', path: nothing, body: nothing, answer: async ({ reply }) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600').send(script) }),
  ]
}
