import type { Drawings } from '../drawings.ts'
import type { SignInPage } from './models.ts'

export const signInPages: Drawings<SignInPage> = {}
