/** The countries of Natural Earth, 1:50,000,000. What we read of them. */
declare module 'world-atlas/countries-50m.json' {
  import type { merge } from 'topojson-client'
  type Shape = Extract<Parameters<typeof merge>[1], readonly unknown[]>[number]
  const world: Parameters<typeof merge>[0] & { readonly objects: { readonly countries: { readonly geometries: readonly Shape[] } } }
  export default world
}
