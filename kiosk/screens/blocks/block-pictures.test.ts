import { expect, test } from 'vitest'
import { blocks } from '../../../workshops/language/blocks.ts'
import type { BlockDefinition, BlockType } from '../../../workshops/language/blocks.ts'
import { blockPicture, inPictures } from './block-pictures.ts'
import type { PictureName } from './block-pictures.ts'

const types = Object.keys(blocks) as BlockType[]
const placesIn = (text: string) => (text.match(/%\d/g) ?? []).sort()

test('in pictures a block has the same places as in words, each once', () => {
  for (const type of types) expect(placesIn(inPictures[type]), type).toEqual(placesIn(blocks[type].text.fr))
})

test('each picture that stands for words is drawn', () => {
  const named = types.flatMap((type) => inPictures[type].match(/@\w+/g) ?? []).map((name) => name.slice(1))
  expect(named.filter((name) => !(blockPicture(name as PictureName) as string | undefined)?.startsWith('data:image/svg+xml,'))).toEqual([])
})

test('no two blocks of a category look alike', () => {
  const looks = types.map((type) => {
    const { category, places }: BlockDefinition = blocks[type]
    return `${category} ${inPictures[type]} ${places.map(({ kind }) => kind).join(' ')}`
  })
  expect(looks.filter((look, index) => looks.indexOf(look) !== index)).toEqual([])
})
