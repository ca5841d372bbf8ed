import * as z from 'zod'
import { workshopNamed } from '../../../workshops/catalogue.ts'
import { addresses } from '../../web/addresses.ts'
import type { Renderer } from '../../web/page-models.ts'
import { pageSender } from '../pages/send-page.ts'
import { nothing, route } from '../route.ts'
import type { Route } from '../route.ts'
import { allowOwnScript } from '../safety.ts'
import type { Setting } from '../setting.ts'

const whichMoment = z.object({ moment: z.coerce.number().int().min(1).default(1) })

/** The lesson of a workshop, moment by moment, for the screen of a class. */
export function lessonRoutes(setting: Setting, render: Renderer['renderPage'], script: string): readonly Route[] {
  const send = pageSender(setting, render)
  return [
    route({
      method: 'GET',
      url: '/ateliers/:workshop/cours',
      does: 'A moment of the lesson of a workshop, on a large screen.',
      who: 'anyone',
      path: z.strictObject({ workshop: z.string().regex(/^[a-z0-9-]{1,60}$/) }),
      body: nothing,
      async answer({ path, ...asked }) {
        const pack = workshopNamed(path.workshop)
        const said = whichMoment.safeParse(asked.request.query)
        if (!pack || !said.success || said.data.moment > pack.sheets.lesson.length) return send(asked, { page: 'not-found' }, 404)
        void allowOwnScript(asked.reply)
        return send(asked, { page: 'lesson', workshop: pack.id, moment: said.data.moment })
      },
    }),
    route({ method: 'GET', url: addresses.lessonScript, does: 'The script that lets the arrow keys lead through a lesson.', who: 'anyone', path: nothing, body: nothing, answer: async ({ reply }) => reply.type('text/javascript; charset=utf-8').header('cache-control', 'public, max-age=3600').send(script) }),
  ]
}
