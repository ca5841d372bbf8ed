/**
 * Why a goal is not met yet, as what is seen of the object. `part` is what does not do what was asked, `other` what it ought to
 * have followed, `count` how often or how long (s).
 */
export type Reason =
  | { readonly is: OfPart; readonly part: string }
  | { readonly is: OfTwo; readonly part: string; readonly other: string }
  | { readonly is: Counted; readonly part: string; readonly count: number }
  | { readonly is: 'goes-round-little'; readonly count: number }
  | { readonly is: 'says-no-number' | 'says-another-time' }

type OfPart =
  | 'stays-dark' | 'too-quick' | 'too-slow' | 'same-colour' | 'too-bright' | 'jumps' | 'never-grows' | 'never-fades' | 'stays-silent' | 'same-note' | 'stands-still' | 'turns-little' | 'turns-at-once' | 'no-surprise' | 'too-soon' | 'too-late' | 'stays-lit' | 'goes-by-itself' | 'always-opens' | 'never-opens'
  /** A hand is wanted: it presses, it comes, it rests at several places. */
  | 'wants-press' | 'wants-release' | 'wants-more' | 'wants-less' | 'hand-rests'

type OfTwo = 'two-at-once' | 'wrong-order' | 'dark-then' | 'lit-then' | 'stands-elsewhere' | 'does-not-follow' | 'follows-backwards' | 'too-early' | 'no-answer'

type Counted = 'changes-little' | 'stops-changing' | 'too-short' | 'too-long' | 'breathes-little' | 'few-colours' | 'few-notes'

export type ReasonName = Reason['is']
