import { lazy } from 'react'
import type { ComponentType } from 'react'
import type * as Parts from './later.ts'
import type * as WorkshopParts from './steps/workshop-parts.ts'

type Later = typeof Parts
type OfWorkshops = typeof WorkshopParts

const blocks = Promise.withResolvers<undefined>()

/** Said by whoever draws the blocks, or a screen that has none: the page may go on. */
export const blocksStand = (): void => blocks.resolve(undefined)

const loading = blocks.promise.then(twoFrames).then(whenFree).then(() => import('./later.ts'))

/** What the page draws in its second go, once the blocks are on the screen and nothing keeps it from a tap. */
export const later = (): Promise<Later> => loading

let workshops: Promise<OfWorkshops> | undefined

/** The workshops, and what the page draws of them: only where there is one to choose or to do. */
export const workshopParts = (): Promise<OfWorkshops> => (workshops ??= later().then(() => import('./steps/workshop-parts.ts')))

/** A part of the page that is loaded after the blocks: they come first. */
export function afterwards<Props extends object>(part: (parts: Later) => ComponentType<Props>) {
  return lazy(async () => ({ default: part(await later()) }))
}

export function ofWorkshops<Props extends object>(part: (parts: OfWorkshops) => ComponentType<Props>) {
  return lazy(async () => ({ default: part(await workshopParts()) }))
}

function twoFrames(): Promise<unknown> {
  return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))
}

function whenFree(): Promise<unknown> {
  return new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }))
}
