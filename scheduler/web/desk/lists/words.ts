import { areaWords } from '../../words/words.ts'
import { deskListsEn } from './words-en.ts'
import { deskListsFr } from './words-fr.ts'

export const deskListsWords = areaWords(deskListsFr, deskListsEn)
