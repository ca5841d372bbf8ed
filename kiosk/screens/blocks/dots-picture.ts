/** More than so many dots are no longer seen at a glance. */
export const MOST_DOTS = 10

/** Where the dots of each number stand, on a grid of 4 columns and 3 rows, as dice and dominoes have them. */
const faces: Readonly<Record<number, readonly (readonly [number, number])[]>> = {
  1: [[1, 1]],
  2: [[0, 0], [2, 2]],
  3: [[0, 0], [1, 1], [2, 2]],
  4: [[0, 0], [2, 0], [0, 2], [2, 2]],
  5: [[0, 0], [2, 0], [1, 1], [0, 2], [2, 2]],
  6: [[0, 0], [2, 0], [0, 1], [2, 1], [0, 2], [2, 2]],
  7: [[0, 0], [2, 0], [0, 1], [1, 1], [2, 1], [0, 2], [2, 2]],
  8: [[0, 0], [1, 0], [2, 0], [0, 1], [2, 1], [0, 2], [1, 2], [2, 2]],
  9: [[0, 0], [1, 0], [2, 0], [0, 1], [1, 1], [2, 1], [0, 2], [1, 2], [2, 2]],
  10: [[0, 0], [1, 0], [2, 0], [3, 0], [0, 1], [3, 1], [0, 2], [1, 2], [2, 2], [3, 2]],
}

const STEP = 10
const EDGE = 6

/** A number from 1 to 10 as dots. A data URI. */
export function dotsPicture(number: number): string {
  const dots = faces[number] ?? []
  const width = 2 * EDGE + STEP * Math.max(2, ...dots.map(([column]) => column))
  const circles = dots.map(([column, row]) => `<circle cx="${EDGE + column * STEP}" cy="${EDGE + row * STEP}" r="4"/>`).join('')
  return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${2 * EDGE + 2 * STEP}" fill="#1B2A41">${circles}</svg>`)}`
}
