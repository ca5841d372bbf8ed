import { describe, expect, test } from 'vitest'
import { themes } from './themes.ts'
import type { Paint } from './themes.ts'

/** The texts of the page: what is written in which paint on which. */
const texts: readonly (readonly [Paint, Paint])[] = [
  ...(['paper', 'card', 'tray', 'hint'] as const).map((on) => ['ink', on] as const),
  ...(['paper', 'card'] as const).map((on) => ['muted', on] as const),
  ...(['go', 'stop', 'link'] as const).map((on) => ['on-strong', on] as const),
  ['on-bright', 'bright'],
]

/** What is only drawn must still be seen: 3:1 (WCAG 2, 1.4.11). */
const outlines: readonly (readonly [Paint, Paint])[] = (['paper', 'card', 'tray', 'hint', 'bare'] as const).map((on) => ['ink', on] as const)

function luminance(paint: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((from) => {
    const share = Number.parseInt(paint.slice(from, from + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** WCAG 2's contrast of two paints, 1 to 21. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

test('ink on white is what WCAG computes', () => {
  expect(contrast('#000000', '#ffffff')).toBe(21)
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2)
})

describe.each(['day', 'night'] as const)('by %s', (theme) => {
  test.each([
    ['normal', 4.5],
    ['high', 7],
  ] as const)('every text of %s contrast holds %d to 1', (level, least) => {
    const paints = themes[theme][level]
    const weak = texts.filter(([text, on]) => contrast(paints[text], paints[on]) < least)
    expect(weak).toEqual([])
  })

  test.each(['normal', 'high'] as const)('every outline of %s contrast holds 3 to 1', (level) => {
    const paints = themes[theme][level]
    expect(outlines.filter(([line, on]) => contrast(paints[line], paints[on]) < 3)).toEqual([])
  })
})
