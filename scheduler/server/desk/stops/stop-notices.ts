import type { FastifyReply } from 'fastify'
import { addresses } from '../../../web/addresses.ts'
import type { StopDeskPage } from '../../../web/desk/stops/models.ts'

/** What a stop's page says of what was just done, by what its address says. */
const notices: Readonly<Record<Done, StopDeskPage['notice']>> = { cree: 'made', change: 'changed', publie: 'published', brouillon: 'draft-again', annule: 'cancelled', fait: 'done', rien: 'not-done' }

export const noticeIn = (said: unknown): StopDeskPage['notice'] => (typeof said === 'string' && Object.hasOwn(notices, said) ? notices[said as Done] : undefined)

export type Done = 'cree' | 'change' | 'publie' | 'brouillon' | 'annule' | 'fait' | 'rien'

/** Back to the stop's page, which says what was done. */
export const backToStop = (reply: FastifyReply, stop: string, done: Done): FastifyReply => reply.redirect(`${addresses.desk.stop(stop)}?fait=${done}`, 303)
