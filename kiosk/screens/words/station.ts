import { stationEn } from './station-en.ts'
import { stationFr } from './station-fr.ts'
import { addWords } from './words.ts'

/* Whoever shows the menu's pages for the day, the kit and the machine imports this: a child's page has no need of their words. */

addWords('fr', { station: stationFr })
addWords('en', { station: stationEn })
