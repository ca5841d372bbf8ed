import { areaWords } from '../../words/words.ts'
import { french } from './words-fr.ts'
import { english } from './words-en.ts'

export const stopsWords = areaWords(french, english)

export type StopsWords = typeof french
