/** The pictures of boxes and of block categories, drawn in the one hand of the kiosk: flat, a thick rounded ink outline. */

const INK = '#1B2A41'

const drawn = (shapes: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" stroke="${INK}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`)}`

export const boxPictures: Readonly<Record<string, string>> = {
  star: drawn('<path fill="#FFC53D" d="M24 5l5.6 12 13 1.6-9.6 9 2.6 13L24 34l-11.6 6.6 2.6-13-9.6-9 13-1.6z"/>'),
  flower: drawn(
    '<g fill="#E58AEC"><circle cx="24" cy="12" r="7"/><circle cx="36" cy="21" r="7"/><circle cx="31" cy="35" r="7"/><circle cx="17" cy="35" r="7"/><circle cx="12" cy="21" r="7"/></g><circle fill="#FFC53D" cx="24" cy="25" r="7"/>',
  ),
  fish: drawn('<path fill="#5FB3E6" d="M5 24c7-11 20-13 28-4l9-7v22l-9-7c-8 9-21 7-28-4z"/><circle cx="15" cy="21" r="1.5" fill="#1B2A41"/>'),
  moon: drawn('<path fill="#FDF3DF" d="M31 6a19 19 0 1 0 11 27A16 16 0 0 1 31 6z"/>'),
  leaf: drawn('<path fill="#6CC48F" d="M8 40C6 18 20 6 42 7c1 22-11 36-34 33z"/><path fill="none" d="M8 40c8-11 15-17 24-23"/>'),
  drop: drawn('<path fill="#AEE0EC" d="M24 5c9 12 14 18 14 25a14 14 0 0 1-28 0c0-7 5-13 14-25z"/>'),
}
