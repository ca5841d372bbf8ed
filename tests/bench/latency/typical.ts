import { median } from '../statistics.ts'

/** The samples of each session. */
export type Sessions = readonly (readonly number[])[]

/** The one figure that stands for the samples of a block, and the one for those of firmata-io alone. */
export interface Typical {
  readonly name: string
  of(block: Sessions, bare: Sessions): { readonly block: number; readonly bare: number }
}

/** Other work on the machine only ever adds time: the session with the lowest median is the one it did least to. */
export const quietestSession: Typical = {
  name: 'median of the quietest session',
  of: (block, bare) => ({ block: quietest(block), bare: quietest(bare) }),
}

const quietest = (sessions: Sessions): number => Math.min(...sessions.map(median))

/** What is seen later than this (ms) was seen in a later stride: a stride of the pace is 4 ms, the rest of the way less than 2. */
const NEXT_STRIDE = 2

/**
 * For times seen in the strides of a pace: the median of those seen within a stride and of those seen in the next one, each
 * weighing what its share is. How many have to wait for the next stride is chance, and the same chance for both as
 * their cycles are the same, so the share is that of all samples together.
 */
export const acrossStrides: Typical = {
  name: 'medians within a stride and across, by share',
  of(block, bare) {
    const all = [...block, ...bare].flat()
    const shareAcross = all.filter(isAcross).length / all.length
    const weighed = (sessions: Sessions): number => {
      const values = sessions.flat()
      return median(values.filter((value) => !isAcross(value))) * (1 - shareAcross) + median(values.filter(isAcross)) * shareAcross
    }
    return { block: weighed(block), bare: weighed(bare) }
  },
}

const isAcross = (value: number): boolean => value > NEXT_STRIDE
