/** The most hours of one day. */
const MOST = 24

/**
 * Hours as people write them: `3`, `2,5`, `2 h 30`, `2:30`.
 * @returns minutes; `all` when nothing was typed; undefined when it can't be read, or is more than a day has
 */
export function minutesTyped(typed: string): number | 'all' | undefined {
  const text = typed.trim()
  if (text === '') return 'all'
  const [, hours, part] = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*h?$/i.exec(text) ?? []
  const [, clock, minutes] = /^(\d{1,2})\s*[h:]\s*([0-5]?\d)(?:\s*min)?$/i.exec(text) ?? []
  const total = hours !== undefined ? Math.round(Number(`${hours}.${part ?? '0'}`) * 60) : clock !== undefined ? Number(clock) * 60 + Number(minutes) : NaN
  return total <= MOST * 60 ? total : undefined
}
