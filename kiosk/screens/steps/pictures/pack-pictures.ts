import type { StepPictures } from './step-pictures.ts'

type File = { readonly pictures: StepPictures }

/** Each workshop's pictures, in a file of script that is asked for when the workshop is. */
export const packPictures: Readonly<Record<string, () => Promise<File>>> = {
  'premier-clin-d-oeil': () => import('./premier-clin-d-oeil.tsx'),
  'le-feu-du-carrefour': () => import('./le-feu-du-carrefour.tsx'),
  'la-veilleuse': () => import('./la-veilleuse.tsx'),
  'le-theremine': () => import('./le-theremine.tsx'),
  'le-reactometre': () => import('./le-reactometre.tsx'),
  'la-fleur-qui-s-ouvre': () => import('./la-fleur-qui-s-ouvre.tsx'),
  'la-carte-qui-chante': () => import('./la-carte-qui-chante.tsx'),
  'la-boite-a-secrets': () => import('./la-boite-a-secrets.tsx'),
  'la-lanterne-qui-respire': () => import('./la-lanterne-qui-respire.tsx'),
}
