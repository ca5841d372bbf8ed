/** The pictures that name boxes and messages, drawn in the one hand of the kiosk: flat, a thick rounded ink outline. */

const INK = '#1B2A41'

const drawn = (shapes: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48" stroke="${INK}" stroke-width="3" stroke-linecap="round" stroke-linejoin="round">${shapes}</svg>`)}`

/** By the ids of `workshops/language/pictures.ts`. */
export const pictures: Readonly<Record<string, string>> = {
  star: drawn('<path fill="#FFC53D" d="M24 5l5.6 12 13 1.6-9.6 9 2.6 13L24 34l-11.6 6.6 2.6-13-9.6-9 13-1.6z"/>'),
  flower: drawn(
    '<g fill="#E58AEC"><circle cx="24" cy="12" r="7"/><circle cx="36" cy="21" r="7"/><circle cx="31" cy="35" r="7"/><circle cx="17" cy="35" r="7"/><circle cx="12" cy="21" r="7"/></g><circle fill="#FFC53D" cx="24" cy="25" r="7"/>',
  ),
  fish: drawn('<path fill="#5FB3E6" d="M5 24c7-11 20-13 28-4l9-7v22l-9-7c-8 9-21 7-28-4z"/><circle cx="15" cy="21" r="1.5" fill="#1B2A41"/>'),
  moon: drawn('<path fill="#FDF3DF" d="M31 6a19 19 0 1 0 11 27A16 16 0 0 1 31 6z"/>'),
  leaf: drawn('<path fill="#6CC48F" d="M8 40C6 18 20 6 42 7c1 22-11 36-34 33z"/><path fill="none" d="M8 40c8-11 15-17 24-23"/>'),
  drop: drawn('<path fill="#AEE0EC" d="M24 5c9 12 14 18 14 25a14 14 0 0 1-28 0c0-7 5-13 14-25z"/>'),
  bell: drawn('<path fill="#FFC53D" d="M9 37c4-4 4-8 4-15a11 11 0 0 1 22 0c0 7 0 11 4 15z"/><path fill="#1B2A41" d="M20 41a4 4 0 0 0 8 0z"/><path d="M24 11V6"/>'),
  bird: drawn('<path fill="#5FB3E6" d="M6 27c9 0 9-13 20-13 6 0 10 4 10 10 0 9-8 14-17 14-7 0-12-4-13-11z"/><path fill="#FFC53D" d="M36 21l8 3-8 3z"/><circle cx="29" cy="21" r="1.5" fill="#1B2A41"/><path fill="none" d="M14 27c4 5 10 5 13 0M21 38v6M26 38v6"/>'),
  kite: drawn('<path fill="#E58AEC" d="M27 4l15 15-20 14L18 17z"/><path fill="none" d="M27 4l-5 29M18 17l24 2M22 33c-4 2-2 5-6 6s-3 4-8 5"/>'),
  shell: drawn('<path fill="#FDE0C5" d="M24 40C10 36 4 27 6 18c2 3 4 3 5 0 1-6 4-9 6-10 1 3 3 3 4 0h6c1 3 3 3 4 0 2 1 5 4 6 10 1 3 3 3 5 0 2 9-4 18-18 22z"/><path fill="none" d="M24 40V12M24 40L14 15M24 40l10-25"/>'),
}
