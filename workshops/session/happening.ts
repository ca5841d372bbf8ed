import type { PartState } from '../../hardware/objects/object.ts'

/**
 * Something that happened while a program ran, `t` ms after its start: a part came to show something, a part felt something,
 * a box came to hold a number, the program said something (`''`: nothing any more).
 */
export type Happening = { readonly t: number } & (
  | { readonly part: string; readonly state: PartState }
  | { readonly felt: string; readonly value: number }
  | { readonly box: string; readonly value: number }
  | { readonly said: string }
)

/** All that happened from a program's start until `until` (ms), in order. What is not told stayed as it was: dark, silent, unsaid. */
export type Trace = { readonly happenings: readonly Happening[]; readonly until: number }

/** A time (ms) during which something stayed the same. */
export type Span<Value> = { readonly from: number; readonly to: number; readonly value: Value }

/** What a part showed, from the start on: an order that changed nothing makes no span, nor does what lasted no time. */
export function spansShown(trace: Trace, part: string, atFirst: PartState = 0): readonly Span<PartState>[] {
  return spansOf(trace, atFirst, (happening) => ('part' in happening && happening.part === part ? happening.state : undefined))
}

/** What a part felt. */
export function spansFelt(trace: Trace, part: string, atFirst = 0): readonly Span<number>[] {
  return spansOf(trace, atFirst, (happening) => ('felt' in happening && happening.felt === part ? happening.value : undefined))
}

/** What was said. */
export function spansSaid(trace: Trace): readonly Span<string>[] {
  return spansOf(trace, '', (happening) => ('said' in happening ? happening.said : undefined))
}

/** Of consecutive spans, those alike under `as` made one. */
export function spansAs<Value, Other extends string | number | boolean>(spans: readonly Span<Value>[], as: (value: Value) => Other): readonly Span<Other>[] {
  const merged: Span<Other>[] = []
  for (const { from, to, value } of spans) {
    const last = merged.at(-1)
    if (last && last.value === as(value)) merged[merged.length - 1] = { ...last, to }
    else merged.push({ from, to, value: as(value) })
  }
  return merged
}

/** What a value was at a moment; undefined after the end. */
export const valueAt = <Value>(spans: readonly Span<Value>[], t: number): Value | undefined => spans.find(({ from, to }) => from <= t && t < to)?.value

function spansOf<Value extends PartState | string>(trace: Trace, atFirst: Value, told: (happening: Happening) => Value | undefined): readonly Span<Value>[] {
  const spans: Span<Value>[] = []
  let now: { readonly from: number; readonly value: Value } = { from: 0, value: atFirst }
  const end = (to: number) => {
    if (to > now.from) spans.push({ ...now, to })
  }
  for (const happening of trace.happenings) {
    const value = told(happening)
    if (value === undefined || isSame(value, now.value)) continue
    end(happening.t)
    // What lasted no time never was: whoever came before it goes on if it is the same.
    const last = spans.at(-1)
    if (happening.t === now.from && last && isSame(last.value, value)) {
      spans.pop()
      now = { from: last.from, value }
    } else now = { from: happening.t, value }
  }
  end(trace.until)
  return spans
}

const isSame = (one: PartState | string, other: PartState | string): boolean => String(one) === String(other)
