import type { FastifyRequest } from 'fastify'
import * as z from 'zod'
import { writeCsv } from '../../../domain/csv.ts'
import { noteDeed } from '../../../storage/deeds.ts'
import { addresses } from '../../../web/addresses.ts'
import type { Renderer } from '../../../web/page-models.ts'
import { languageOf } from '../../pages/pages-shown.ts'
import { pageSender } from '../../pages/send-page.ts'
import { reportSheet } from '../../print/report-sheet.ts'
import { deskRoute, nothing } from '../../route.ts'
import type { Route } from '../../route.ts'
import type { Setting } from '../../setting.ts'
import { reportRows } from './report-file.ts'
import { reportOf } from './season-report.ts'

/** What a season came to: on a page, on paper, and as a table. */
export function reportRoutes(setting: Setting, render: Renderer['renderPage']): readonly Route[] {
  const { database, organisation } = setting
  const { desk } = addresses
  const send = pageSender(setting, render)
  const asked = async (request: FastifyRequest) => reportOf(setting, z.string().safeParse((request.query as Readonly<Record<string, unknown>>)['saison']).data)
  return [
    deskRoute({
      method: 'GET',
      url: desk.report,
      does: 'What a season came to.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer(asking) {
        const { season, seasons, today, report } = await asked(asking.request)
        return send(asking, { page: 'desk-report', season, seasons, today, report })
      },
    }),
    deskRoute({
      method: 'GET',
      url: desk.reportPdf,
      does: 'What a season came to, to print.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer({ request, reply, visitor }) {
        const { season, today, report } = await asked(request)
        const pdf = await reportSheet({ season, today, report, organisation: setting.name, locale: languageOf(request), isDemo: setting.isDemo })
        await noteDeed(database, organisation, visitor.person, 'report-downloaded')
        return reply.type('application/pdf').header('content-disposition', `attachment; filename="bilan-${season}.pdf"`).send(Buffer.from(pdf))
      },
    }),
    deskRoute({
      method: 'GET',
      url: desk.reportCsv,
      does: 'What a season came to, as a table.',
      who: 'coordinator',
      path: nothing,
      body: nothing,
      async answer({ request, reply, visitor }) {
        const { season, report } = await asked(request)
        await noteDeed(database, organisation, visitor.person, 'report-downloaded')
        return reply.type('text/csv; charset=utf-8').header('content-disposition', `attachment; filename="bilan-${season}.csv"`).send(writeCsv(reportRows(report, languageOf(request))))
      },
    }),
  ]
}
