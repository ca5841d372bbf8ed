import type { Drawings } from '../drawings.ts'
import type { WaitingPage } from './models.ts'

export const waitingPages: Drawings<WaitingPage> = {}
