import type { ConnectionState } from './connection.ts'

/** The program's life, a second small story beside the connection's. Effects are performed by `kiosk/devices/devices.ts`. */

/**
 * - `idle`: no program is under way: none was started, or the last came to its end by itself.
 * - `stopped`: it was ended before its end, and the object made safe. `why`: by Stop, because the board went, or because the board heard
 *   nothing of us for a second and made itself safe.
 */
export type Life =
  | { readonly is: 'idle' }
  | { readonly is: 'running' }
  | { readonly is: 'paused' }
  | { readonly is: 'stopped'; readonly why: 'asked' | 'boardLost' | 'madeSafe' }

export type LifeEvent = 'flagAsked' | 'pauseAsked' | 'resumeAsked' | 'stepAsked' | 'stopAsked' | 'programEnded' | 'boardLost' | 'boardMadeSafe'

/** `endProgram` makes the object safe too; nothing is left to do it for when the board went. */
export type LifeEffect = 'startProgram' | 'startPaused' | 'pauseProgram' | 'resumeProgram' | 'stepProgram' | 'endProgram'

export type LifeStep = { readonly life: Life; readonly effects: readonly LifeEffect[] }

export const idle: Life = { is: 'idle' }

/** No event but `flagAsked` and `stepAsked` starts a program: nothing ever resumes by itself. */
export function lifeStep(life: Life, event: LifeEvent): LifeStep {
  const isUnderWay = life.is === 'running' || life.is === 'paused'
  switch (event) {
    case 'flagAsked':
      return { life: { is: 'running' }, effects: isUnderWay ? ['endProgram', 'startProgram'] : ['startProgram'] }
    case 'stepAsked':
      if (life.is === 'running') return { life: { is: 'paused' }, effects: ['pauseProgram'] }
      return life.is === 'paused' ? { life, effects: ['stepProgram'] } : { life: { is: 'paused' }, effects: ['startPaused', 'stepProgram'] }
    case 'pauseAsked':
      return life.is === 'running' ? { life: { is: 'paused' }, effects: ['pauseProgram'] } : { life, effects: [] }
    case 'resumeAsked':
      return life.is === 'paused' ? { life: { is: 'running' }, effects: ['resumeProgram'] } : { life, effects: [] }
    case 'stopAsked':
      return { life: isUnderWay ? { is: 'stopped', why: 'asked' } : life, effects: ['endProgram'] }
    case 'boardLost':
      return isUnderWay ? { life: { is: 'stopped', why: 'boardLost' }, effects: ['endProgram'] } : { life, effects: [] }
    case 'boardMadeSafe':
      return isUnderWay ? { life: { is: 'stopped', why: 'madeSafe' }, effects: ['endProgram'] } : { life, effects: [] }
    case 'programEnded':
      return isUnderWay ? { life: idle, effects: [] } : { life, effects: [] }
  }
}

export type ProgramButton = 'flag' | 'pause' | 'resume' | 'step' | 'stop'

/** Which buttons exist now. Stop always does: a child who wants it must find it, whatever the kiosk believes. */
export function buttons(connection: ConnectionState, life: Life): readonly ProgramButton[] {
  if (connection.is !== 'ready') return ['stop']
  if (life.is === 'running') return ['flag', 'pause', 'stop']
  if (life.is === 'paused') return ['flag', 'resume', 'step', 'stop']
  return ['flag', 'step', 'stop']
}
