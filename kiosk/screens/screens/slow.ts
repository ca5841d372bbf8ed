import type { CallName } from '../../common/calls.ts'
import type { Life, ProgramButton } from '../../common/life.ts'

/** Slow motion: a paused program that the page takes on block by block. The devices know of steps only. */

/** Between two blocks, ms. */
export const SLOW_STEP = 700

type ProgramCall = Extract<CallName, 'flag' | 'step' | 'pause' | 'resume' | 'stop'>

/** What is asked of the devices, in order, and whether the page steps on from then. */
export type Pressed = { readonly calls: readonly ProgramCall[]; readonly isWalking: boolean }

/** What a press comes to, at the usual speed or slowly. A slow flag begins anew, as any flag does. */
export function pressed(button: ProgramButton, isSlow: boolean): Pressed {
  if (isSlow && button === 'flag') return { calls: ['stop', 'step'], isWalking: true }
  if (isSlow && button === 'resume') return { calls: [], isWalking: true }
  return { calls: [button], isWalking: false }
}

/** The switch, turned while a program is under way: it goes on at the other speed. */
export function turnedSlow(isSlow: boolean, life: Life, isWalking: boolean): Pressed {
  if (isSlow) return life.is === 'running' ? { calls: ['pause'], isWalking: true } : { calls: [], isWalking: false }
  return { calls: isWalking && life.is === 'paused' ? ['resume'] : [], isWalking: false }
}

/** The buttons of a program that is paused for the devices and walks for whoever looks. */
export function buttonsWhenWalking(available: readonly ProgramButton[]): readonly ProgramButton[] {
  return available.flatMap((button) => (button === 'resume' ? ['pause'] : button === 'step' ? [] : [button]))
}
