/** The address that calls a number as somebody typed it; undefined when there is none in it. */
export function calling(typed: string): string | undefined {
  const [, number = ''] = /^([+\d][\d\s().\-/]*)/.exec(typed.trim()) ?? []
  const digits = number.replaceAll(/(?!^\+)\D/g, '')
  return digits.replace('+', '').length >= 3 ? `tel:${digits}` : undefined
}
