import type { FastifyReply } from 'fastify'
import * as z from 'zod'
import { isDay } from '../../../domain/time.ts'
import type { Day } from '../../../domain/time.ts'
import { addresses } from '../../../web/addresses.ts'
import type { StopDeskPage } from '../../../web/desk/stops/models.ts'

/** What a stop's page says of what was just done, by what its address says. */
const notices: Readonly<Record<Done, StopDeskPage['notice']>> = { cree: 'made', change: 'changed', publie: 'published', brouillon: 'draft-again', annule: 'cancelled', fait: 'done', rien: 'not-done' }

export const noticeIn = (said: unknown): StopDeskPage['notice'] => (typeof said === 'string' && Object.hasOwn(notices, said) ? notices[said as Done] : undefined)

export type Done = 'cree' | 'change' | 'publie' | 'brouillon' | 'annule' | 'fait' | 'rien'

/** On which day a stop begins, and with which truck. */
export type Whither = { readonly first: Day; readonly truck: string }

const placeBefore = z.object({ etait: z.string().refine(isDay), camion: z.uuid() }).transform(({ etait, camion }): Whither => ({ first: etait, truck: camion }))

/** Where the stop was before it was moved, as the address of its page says. */
export const wasIn = (query: unknown): Whither | undefined => placeBefore.safeParse(query).data

/** Back to the stop's page, which says what was done; and how to put it back where it was. */
export const backToStop = (reply: FastifyReply, stop: string, done: Done, was?: Whither): FastifyReply => reply.redirect(`${addresses.desk.stop(stop)}?fait=${done}${was ? `&etait=${was.first}&camion=${was.truck}` : ''}`, 303)
