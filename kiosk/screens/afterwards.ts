import { lazy } from 'react'
import type { ComponentType } from 'react'

/** Resolves once the page has drawn what it has, and waits for a tap. */
const whenFree = () => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout: 1_000 }))

/** A part of the page that is loaded after what it stands beside: a child's blocks come first. */
export function afterwards<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => {
    await whenFree()
    return { default: await load() }
  })
}
