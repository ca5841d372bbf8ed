import type { Trace } from '../happening.ts'
import { met, notYet } from './goal.ts'
import type { Claim } from './goal.ts'
import { FIRST_ANGLE, strength } from './states.ts'

/** The angles a servo was sent to, in order. */
const angles = (trace: Trace, part: string): readonly number[] => trace.happenings.flatMap((happening) => ('part' in happening && happening.part === part ? [strength(happening.state)] : []))

/** The servo moves, over so many degrees at least. */
export function turns(part: string, degrees: number): Claim {
  return (trace) => {
    const sent = angles(trace, part)
    if (sent.length === 0) return notYet({ is: 'stands-still', part })
    return Math.max(FIRST_ANGLE, ...sent) - Math.min(FIRST_ANGLE, ...sent) >= degrees ? met : notYet({ is: 'turns-little', part })
  }
}

/** It goes softly: no order sends it more than so many degrees further. Where it stands when the program starts is not the child's doing: the first order may be far. */
export function glides(part: string, most = 12): Claim {
  return (trace) => {
    const sent = angles(trace, part)
    if (sent.length === 0) return notYet({ is: 'stands-still', part })
    return sent.every((angle, at) => at === 0 || Math.abs(angle - (sent[at - 1] ?? angle)) <= most) ? met : notYet({ is: 'turns-at-once', part })
  }
}
