import type { CommunePlace } from './communes.ts'

/** Kilometres, the mean radius of the Earth. */
const EARTH = 6371

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** Kilometres between two places as the crow flies; a road is longer. */
export function kilometresBetween(one: Pick<CommunePlace, 'latitude' | 'longitude'>, other: Pick<CommunePlace, 'latitude' | 'longitude'>): number {
  const [north, east] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)]
  const chord = Math.sin(north / 2) ** 2 + Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(east / 2) ** 2
  return 2 * EARTH * Math.asin(Math.sqrt(Math.min(1, chord)))
}
