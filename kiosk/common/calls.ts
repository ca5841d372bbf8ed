import { dayCalls } from './day-calls.ts'
import { deviceCalls, deviceNews } from './device-calls.ts'
import type * as z from './parsing.ts'
import { stationCalls, stationNews } from './station-calls.ts'
import { facilitatorCalls, workCalls, workNews } from './work-calls.ts'

/*
 * Every call between a screen, the host, the journal and the devices, declared once: one line a call, with its input
 * and its answer. Client and server loop over these objects; WebSocket, process, thread and window links only carry
 * them. Values are JSON. Adding a call is adding a line.
 */

export const calls = { ...deviceCalls, ...workCalls, ...facilitatorCalls, ...dayCalls, ...stationCalls } as const

/** What is said without being asked; each replaces what was said before under its name. */
export const news = { ...deviceNews, ...workNews, ...stationNews } as const

export type Calls = typeof calls
export type CallName = keyof Calls
export type Input<Name extends CallName> = z.infer<Calls[Name]['input']>
export type Answer<Name extends CallName> = z.infer<Calls[Name]['answer']>

export type News = typeof news
export type NewsName = keyof News
export type NewsOf<Name extends NewsName> = z.infer<News[Name]>

/** What serves the calls. */
export type Handlers = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Answer<Name>> | Answer<Name> }

/** What of the facilitator's calls is about the journal; the host serves the others. */
const facilitatorsOfJournal = ['visit', 'reopen', 'versionsOf', 'look', 'restore', 'takeIn', 'endVisit'] as const

/** Who serves which: the devices, the journal, and the host the rest. */
export const deviceCallNames = Object.keys(deviceCalls) as (keyof typeof deviceCalls)[]
export const journalCallNames = [...(Object.keys(workCalls) as (keyof typeof workCalls)[]), ...facilitatorsOfJournal, 'hello'] as const
export type DeviceHandlers = Pick<Handlers, (typeof deviceCallNames)[number]>
export type JournalHandlers = Pick<Handlers, (typeof journalCallNames)[number]>

/** What a caller holds. Rejects with `LinkLost` when the link ends before the answer. */
export type Caller = { readonly [Name in CallName]: (input: Input<Name>) => Promise<Answer<Name>> }

export const callNames = Object.keys(calls) as CallName[]
export const isCall = (name: unknown): name is CallName => typeof name === 'string' && Object.hasOwn(calls, name)
export const isNews = (name: unknown): name is NewsName => typeof name === 'string' && Object.hasOwn(news, name)

/** Whether a call is taken only from a page whose facilitator has typed the PIN. */
export const isFacilitators = (name: CallName): boolean => Object.hasOwn(facilitatorCalls, name) || Object.hasOwn(dayCalls, name)
