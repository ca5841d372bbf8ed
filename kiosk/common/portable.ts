import * as z from './parsing.ts'
import { objectNamed } from '../../hardware/objects/objects.ts'
import { CREATION_VERSION, readCreation } from '../../workshops/language/creation.ts'
import type { Creation, CreationProblem } from '../../workshops/language/creation.ts'
import { broughtUp } from '../../workshops/language/older-creations.ts'
import type { ReadingReason } from '../../workshops/language/reader.ts'
import { carriedBlocks } from './carried-blocks.ts'
import { crewPictures } from './crews.ts'
import type { CrewPicture } from './crews.ts'
import { titleOrUsual } from './titles.ts'
import type { TitleId } from './titles.ts'

/* A creation as a file that travels: `.camion.json`, which `camion run` reads too. It names nobody, and says nothing that a child typed. */

export const FILE_ENDING = '.camion.json'

/** A child's file is some kilobytes. */
export const LARGEST_FILE = 1_000_000

export type ToFile = { readonly title: TitleId; readonly text: string; readonly emptied: number }

/** The text of a creation's file, and how many bubbles were emptied for it; undefined: it is no creation. */
export function toFile(work: unknown, picture: CrewPicture): ToFile | undefined {
  const { data } = z.object({ title: z.string(), object: z.string(), blocks: z.unknown() }).safeParse(work)
  const object = data && objectNamed(data.object)
  if (!object) return undefined
  const { blocks, emptied } = carriedBlocks(data.blocks, 'is taken out')
  const title = titleOrUsual(data.title).id
  const creation: Creation = { format: 'camion', version: CREATION_VERSION, title, object: object.id, blocks }
  return { title, text: `${JSON.stringify({ ...creation, picture }, null, 2)}\n`, emptied }
}

export type FileProblem = CreationProblem['reason'] | 'too-large'

export type FromFile = { readonly work: Creation; readonly picture: CrewPicture; readonly problem?: undefined } | { readonly problem: FileProblem }

/** The creation of a file and the crew it was made by: a file that names none gets the first picture. */
export function fromFile(text: string): FromFile {
  if (text.length > LARGEST_FILE) return { problem: 'too-large' }
  const read = readCreation(text)
  if (read.problem && (read.problem.reason !== 'blocks' || read.problem.problems.some(({ reason }) => !isUnfinished(reason)))) return { problem: read.problem.reason }
  const found = anyFormat.parse(JSON.parse(text))
  const { title, object, blocks, picture } = travelling.parse(broughtUp(found, found.version))
  return { work: { format: 'camion', version: CREATION_VERSION, title: titleOrUsual(title).id, object, blocks: carriedBlocks(blocks, 'goes along').blocks }, picture }
}

const anyFormat = z.looseObject({ version: z.number() })
const travelling = z.object({ title: z.string(), object: z.string(), blocks: z.unknown(), picture: z.catch(z.enum(crewPictures), crewPictures[0]) })

/** What a child may leave as it is and come back to: the page shows it, and asks when she tries it. */
const unfinished: readonly ReadingReason[] = ['empty-place', 'unknown-part', 'not-defined', 'defined-twice', 'calls-itself']
const isUnfinished = (reason: ReadingReason): boolean => unfinished.includes(reason)
