/** Degrees. */
export type Spot = { readonly latitude: number; readonly longitude: number }

/** On the drawing: to the right, and down. */
export type Point = { readonly x: number; readonly y: number }

/** The drawing of metropolitan France, in units of its own. */
export const SIZE = 400

const radians = (degrees: number) => (degrees * Math.PI) / 180

/** The conic projection that French maps have (Lambert, as in Lambert-93): two parallels that keep their length, a meridian in the middle. */
const [southern, northern, middle, origin] = [44, 49, 3, 46.5].map(radians) as [number, number, number, number]
const half = (latitude: number) => Math.tan(Math.PI / 4 + latitude / 2)
const cone = Math.log(Math.cos(southern) / Math.cos(northern)) / Math.log(half(northern) / half(southern))
const reach = (Math.cos(southern) * half(southern) ** cone) / cone
const fromPole = (latitude: number) => reach / half(latitude) ** cone

/** Units of the drawing for a radius of the Earth; where its middle is. */
const scale = 2130
const centre: Point = { x: 205, y: 195 }

/** Where a place is on the drawing. */
export function drawnAt({ latitude, longitude }: Spot): Point {
  const away = fromPole(radians(latitude))
  const turned = cone * (radians(longitude) - middle)
  return { x: centre.x + scale * away * Math.sin(turned), y: centre.y + scale * (away * Math.cos(turned) - fromPole(origin)) }
}

/** Whether a place is on the drawing at all: overseas is not. */
export function isDrawn(spot: Spot): boolean {
  const { x, y } = drawnAt(spot)
  return x >= 0 && x <= SIZE && y >= 0 && y <= SIZE
}
