import type { FastifyReply } from 'fastify'
import type { Renderer } from '../../web/page-models.ts'
import type { Asked } from '../route.ts'
import type { Setting } from '../setting.ts'
import type { Visitor } from '../sign-in/visitor.ts'
import { languageOf, onEveryPage, rememberLanguage } from './pages-shown.ts'
import type { PageShown } from './pages-shown.ts'

/** Answers a page, in the language of who asks. */
export type SendPage = (asked: Asked & { readonly visitor?: Visitor | undefined }, page: PageShown, status?: number) => FastifyReply

export const pageSender = (setting: Setting, render: Renderer['renderPage']): SendPage => ({ request, reply, visitor }, page, status = 200) =>
  rememberLanguage(request, reply).status(status).type('text/html; charset=utf-8').send(render({ ...onEveryPage(setting, request, visitor), ...page }, languageOf(request)))
