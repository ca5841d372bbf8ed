import type { ReactNode } from 'react'
import type { OnEveryPage } from './page-models.ts'
import type { Locale } from './words/words.ts'

/** How one page is drawn. */
export type Drawing<Model> = { readonly title: (model: Model, locale: Locale) => string; readonly content: (model: Model, locale: Locale) => ReactNode }

/** How each page of an area is drawn, by its name. */
export type Drawings<Page extends { readonly page: string }> = { readonly [Name in Page['page']]: Drawing<OnEveryPage & Extract<Page, { readonly page: Name }>> }
