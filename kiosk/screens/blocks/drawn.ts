/** The one hand of the kiosk: flat shapes, a thick rounded ink outline. Drawings are 48 units wide and high. */
export const INK = '#1B2A41'

/** A drawing as a data URI. */
export const drawn = (shapes: string): string =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" stroke="${INK}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`)}`
