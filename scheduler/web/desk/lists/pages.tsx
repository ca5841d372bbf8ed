import type { Drawings } from '../../drawings.ts'
import type { DeskListsPage } from './models.ts'

export const deskListsPages: Drawings<DeskListsPage> = {}
