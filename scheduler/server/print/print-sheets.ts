import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { catalogue } from '../../../workshops/catalogue.ts'
import { sheetKindsOf, workshopSheet } from './workshop-sheets.ts'

/** `npm run sheets`: the papers of every workshop, in both languages, as PDFs in dist/sheets: the truck prints them without a network. */
const folder = fileURLToPath(new URL('../../../dist/sheets/', import.meta.url))

rmSync(folder, { recursive: true, force: true })
mkdirSync(folder, { recursive: true })
let written = 0
for (const pack of catalogue) {
  for (const kind of sheetKindsOf(pack)) {
    for (const locale of ['fr', 'en'] as const) {
      writeFileSync(`${folder}${pack.id}-${kind}-${locale}.pdf`, await workshopSheet(pack, kind, locale))
      written += 1
    }
  }
}
console.log(`${written} PDF in dist/sheets`)
