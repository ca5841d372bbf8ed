import type { Drawings } from '../../drawings.ts'
import type { DeskStopsPage } from './models.ts'

export const deskStopsPages: Drawings<DeskStopsPage> = {}
