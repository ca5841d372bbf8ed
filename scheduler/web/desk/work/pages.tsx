import type { Drawings } from '../../drawings.ts'
import type { DeskWorkPage } from './models.ts'

export const deskWorkPages: Drawings<DeskWorkPage> = {}
