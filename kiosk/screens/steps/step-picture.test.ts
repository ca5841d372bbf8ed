// @vitest-environment jsdom
import { createElement } from 'react'
import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { prerender } from 'react-dom/static'
import { expect, test } from 'vitest'
import { objects, workshopObjects } from '../../../hardware/objects/objects.ts'
import { catalogue } from '../../../workshops/catalogue.ts'
import { ObjectPicture } from '../parts/object-picture.tsx'
import { LocaleContext } from '../words/words.ts'
import { coverOf } from './pictures/covers.tsx'
import { packPictures } from './pictures/pack-pictures.ts'
import { wayPictures } from './pictures/ways.tsx'
import { StepPicture, WayPicture, WorkshopCover } from './step-picture.tsx'

const drawn = (picture: ReactNode) => renderToStaticMarkup(createElement('svg', undefined, picture))
const shapes = (markup: string) => markup.match(/<(path|circle|rect|ellipse|text)\b/g) ?? []
const written = (markup: string) => markup.replaceAll(/<[^>]*>/g, '')

/** As the page has it once what is asked for has come. */
async function loaded(picture: ReactNode): Promise<string> {
  const { prelude } = await prerender(picture)
  return await new Response(prelude).text()
}

const steps = catalogue.flatMap((pack) => pack.steps.map((step) => ({ pack, step })))
const picturesOf = async (pack: string) => (await packPictures[pack]?.())?.pictures ?? {}

test('every step of every workshop has a picture of its own, and no picture is without its step', async () => {
  for (const pack of catalogue) expect(Object.keys(await picturesOf(pack.id)).toSorted(), pack.id).toEqual(pack.steps.map(({ id }) => id).toSorted())
  expect(Object.keys(packPictures)).toEqual(catalogue.map(({ id }) => id))
})

test('a step’s picture is made of shapes, and the only signs written in it are digits', async () => {
  for (const { pack, step } of steps) {
    const markup = drawn((await picturesOf(pack.id))[step.id])
    expect(shapes(markup).length, `${pack.id} ${step.id}`).toBeGreaterThan(3)
    expect(written(markup), `${pack.id} ${step.id}`).toMatch(/^\d*$/)
    expect(markup, `${pack.id} ${step.id}`).not.toMatch(/<(image|foreignObject|use|style|script)\b|\bid=|NaN|undefined/)
  }
})

test('no two steps of a workshop look alike', async () => {
  for (const pack of catalogue) {
    const looks = Object.values(await picturesOf(pack.id)).map(drawn)
    expect(new Set(looks).size, pack.id).toBe(looks.length)
  }
})

test('a new number of a step is in its picture', async () => {
  expect(written(drawn((await picturesOf('premier-clin-d-oeil')).longer))).toBe('20')
  expect(written(drawn((await picturesOf('le-feu-du-carrefour')).longer))).toBe('520')
})

test('a step’s picture is an image that says its words in the page’s language', async () => {
  const [first] = catalogue
  const step = first?.steps[0]
  if (!first || !step) throw new Error('There is no workshop.')
  const markup = await loaded(createElement(LocaleContext, { value: 'en' }, createElement(StepPicture, { pack: first, step })))
  expect(markup).toContain(`role="img" aria-label="${step.picture.en}"`)
  expect(markup).toContain(renderToStaticMarkup(createElement('svg', undefined, (await picturesOf(first.id))[step.id])).slice('<svg>'.length, -'</svg>'.length))
})

test('a step that has no picture has that of its way', async () => {
  const step = { id: 'newer', way: 'guess', picture: { fr: 'Une question.', en: 'A question.' } } as const
  const way = drawn(wayPictures.guess).slice('<svg>'.length, -'</svg>'.length)
  expect(await loaded(createElement(StepPicture, { pack: { id: 'premier-clin-d-oeil' }, step }))).toContain(way)
  expect(await loaded(createElement(StepPicture, { pack: { id: 'newer' }, step }))).toContain(way)
  expect(await loaded(createElement(WayPicture, { way: 'guess' }))).toContain(way)
})

test('every workshop has a cover, and no letter is on it', async () => {
  const covers = catalogue.map(({ id }) => drawn(coverOf(id)))
  expect(covers.map((cover) => shapes(cover).length > 3)).toEqual(catalogue.map(() => true))
  expect(covers.map(written)).toEqual(catalogue.map(() => ''))
  expect(new Set(covers).size).toBe(catalogue.length)
  expect(await loaded(createElement(WorkshopCover, { pack: { id: 'la-veilleuse' } }))).toContain(drawn(coverOf('la-veilleuse')).slice('<svg>'.length, -'</svg>'.length))
})

test('every object has a picture, and one that is not known has none', () => {
  for (const { id } of [...objects, ...workshopObjects]) expect(shapes(renderToStaticMarkup(createElement(ObjectPicture, { id }))).length, id).toBeGreaterThan(3)
  expect(shapes(renderToStaticMarkup(createElement(ObjectPicture, { id: 'newer' })))).toEqual([])
})
