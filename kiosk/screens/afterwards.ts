import { lazy } from 'react'
import type { ComponentType } from 'react'
import type * as Parts from './later.ts'

type Later = typeof Parts

let loading: Promise<Later> | undefined

/** What the page draws in its second go, once the blocks are on the screen and nothing keeps it from a tap. */
export function later(): Promise<Later> {
  loading ??= twoFrames().then(whenFree).then(() => import('./later.ts'))
  return loading
}

/** A part of the page that is loaded after the blocks: they come first. */
export function afterwards<Props extends object>(part: (parts: Later) => ComponentType<Props>) {
  return lazy(async () => ({ default: part(await later()) }))
}

const twoFrames = () => new Promise<number>((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))

const whenFree = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }))
