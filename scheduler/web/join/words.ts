import { areaWords } from '../words/words.ts'
import { joinEn } from './words-en.ts'
import { joinFr } from './words-fr.ts'

export const joinWords = areaWords(joinFr, joinEn)

export type JoinWords = typeof joinFr
