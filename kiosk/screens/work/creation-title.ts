import { workshopNamed } from '../../../workshops/catalogue.ts'
import { titleOrUsual } from '../../common/titles.ts'

/** A creation's title in each language: one that was picked, or its workshop's. */
export const creationTitle = (title: string): { readonly fr: string; readonly en: string } => workshopNamed(title)?.title ?? titleOrUsual(title)
