import type { Drawings } from '../drawings.ts'
import { Mine, Passkeys } from './mine.tsx'
import type { SignInPage } from './models.ts'
import { SignInForm, SignInLink, SignInOver, SignInSent } from './sign-in.tsx'
import { Journal, Team } from './team.tsx'
import { signInWords } from './words.ts'

export const signInPages: Drawings<SignInPage> = {
  'sign-in': { title: (_, locale) => signInWords[locale].signIn.title, content: (model, locale) => <SignInForm model={model} words={signInWords[locale]} /> },
  'sign-in-sent': { title: (_, locale) => signInWords[locale].sent.title, content: (model, locale) => <SignInSent model={model} words={signInWords[locale]} /> },
  'sign-in-link': { title: (_, locale) => signInWords[locale].link.title, content: (model, locale) => <SignInLink model={model} words={signInWords[locale]} /> },
  'sign-in-over': { title: (_, locale) => signInWords[locale].over.title, content: (model, locale) => <SignInOver model={model} words={signInWords[locale]} /> },
  passkeys: { title: (_, locale) => signInWords[locale].passkeys.title, content: (model, locale) => <Passkeys model={model} words={signInWords[locale]} locale={locale} /> },
  mine: { title: (_, locale) => signInWords[locale].mine.title, content: (model, locale) => <Mine model={model} words={signInWords[locale]} locale={locale} /> },
  team: { title: (_, locale) => signInWords[locale].team.title, content: (model, locale) => <Team model={model} words={signInWords[locale]} /> },
  journal: { title: (_, locale) => signInWords[locale].journal.title, content: (model, locale) => <Journal model={model} words={signInWords[locale]} locale={locale} /> },
}
