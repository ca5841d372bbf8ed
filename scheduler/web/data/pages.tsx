import type { Drawings } from '../drawings.ts'
import type { DataPage } from './models.ts'

export const dataPages: Drawings<DataPage> = {}
