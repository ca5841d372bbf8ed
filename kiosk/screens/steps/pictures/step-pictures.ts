import type { ReactNode } from 'react'

/** A workshop's pictures by the ids of its steps, each 160 by 100. */
export type StepPictures = Readonly<Record<string, ReactNode>>
