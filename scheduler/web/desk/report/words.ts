import { areaWords } from '../../words/words.ts'
import { english } from './words-en.ts'
import { french } from './words-fr.ts'

export const reportWords = areaWords(french, english)

export type ReportWords = typeof french
