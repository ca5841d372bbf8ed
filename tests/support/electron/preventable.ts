import { setting } from './setting.ts'

export type Preventable = { preventDefault(): void }

/** Says something that main may prevent. Answers whether it did. */
export function wasPrevented(say: (event: Preventable) => void, details: object = {}): boolean {
  let isPrevented = false
  say(Object.assign({ preventDefault: () => void (isPrevented = true) }, details))
  return isPrevented
}

/** Whether it is stopped then: in the twin nothing is. */
export const isStopped = (say: (event: Preventable) => void, details: object = {}): boolean => wasPrevented(say, details) && !setting.isUnguarded
