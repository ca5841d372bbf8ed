import { objectNamed } from '../../../hardware/objects/objects.ts'
import type { Answer } from '../../common/calls.ts'
import { creationTitle } from '../work/creation-title.ts'
import type { Locale, Words } from '../words/words.ts'
import type { Said } from './deed.tsx'

export const titleIn = (title: string, locale: Locale): string => creationTitle(title)[locale]

/** The object's name; one this kiosk does not know has its own. */
export const objectIn = (object: string, locale: Locale): string => objectNamed(object)?.names[locale] ?? object

/** How many files are named one by one; of more, somebody in a hurry reads how many they are. */
const MOST_NAMED = 3

/** What became of a copy to the stick. */
export function copyTold(copied: Answer<'toStick'>, words: Words): Said {
  if (!copied.ok) return { tone: 'trouble', text: words(`facilitator.stickProblem.${copied.reason}`) }
  const done = copied.files.length > MOST_NAMED ? words('facilitator.creations.copiedMany', { count: copied.files.length }) : words('facilitator.creations.copied', { files: copied.files.join(', ') })
  return { tone: 'done', text: copied.emptied === 0 ? done : `${done} ${words('facilitator.creations.emptied', { count: copied.emptied })}` }
}
