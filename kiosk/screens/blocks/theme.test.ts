import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { blocks } from '../../../workshops/language/blocks.ts'
import { categories, categoryColours } from './theme.ts'

const css = readFileSync(`${import.meta.dirname}/categories.css`, 'utf8')
const icons = readFileSync(`${import.meta.dirname}/category-icons.svg`, 'utf8')

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

test('text is at least 5:1 on each category', () => {
  expect(categories.filter((category) => contrast(categoryColours[category].fill, categoryColours[category].text) < 5)).toEqual([])
})

test('each category of the language has its colours, its icon and its rules', () => {
  expect(new Set(categories)).toEqual(new Set(Object.values(blocks).map(({ category }) => category)))
  expect([...icons.matchAll(/<g id="([\w-]+)" transform="translate\((\d+) 0\)">/g)].map(([, category, x]) => [category, Number(x) / 24])).toEqual(categories.map((category, place) => [category, place]))
  expect(categories.filter((category) => !css.includes(`var(--${category})`) || !css.includes(`.icon-${category} {\n  --place: ${categories.indexOf(category)};`))).toEqual([])
})

test('the style sheet writes no colour of a category itself', () => {
  expect(Object.values(categoryColours).filter(({ fill }) => css.toLowerCase().includes(fill.toLowerCase()))).toEqual([])
})
