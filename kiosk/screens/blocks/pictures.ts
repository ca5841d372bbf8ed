import { drawn } from './drawn.ts'

/** The pictures that name boxes, messages and my blocks. */

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
  snail: drawn('<path fill="#FDE0C5" d="M5 39h30c6 0 8-4 8-9V20c0-4-6-4-6 0v6c0 4-3 6-7 6H12c-3 0-5 4-7 7z"/><circle fill="#F07F1B" cx="20" cy="23" r="13"/><path fill="none" d="M20 30a7 7 0 1 1 7-7c0 3-2 4-4 4s-3-2-3-4M40 18l-3-7M42 18l4-6"/>'),
  boat: drawn('<path fill="#C8401F" d="M4 31h40c-2 8-7 12-12 12H15C9 43 5 38 4 31z"/><path fill="#FFF8EC" d="M22 6v21H8C10 18 15 10 22 6zM27 11c6 3 10 9 11 16H27z"/><path d="M24.5 5v26"/>'),
  tree: drawn('<path fill="#B5966B" d="M20 30h8v14h-8z"/><path fill="#6CC48F" d="M24 4c7 0 10 5 9 9 6 1 8 6 7 10-1 6-6 8-11 7-3 2-7 2-10 0-5 1-10-1-11-7-1-4 1-9 7-10-1-4 2-9 9-9z"/>'),
  cloud: drawn('<path fill="#D6EDF7" d="M13 38c-6 0-9-4-9-8s3-8 8-8c0-7 5-12 12-12 6 0 10 4 11 9 6 0 9 4 9 9 0 6-4 10-10 10z"/>'),
  cat: drawn('<path fill="#F2A65A" d="M8 25V8l9 6h14l9-6v17c0 11-7 17-16 17S8 36 8 25z"/><path fill="none" d="M20 33c1 2 3 2 4 0 1 2 3 2 4 0M3 28l8 1M45 28l-8 1M4 35l8-2M44 35l-8-2"/><path fill="#1B2A41" d="M22.5 29h3L24 31zM17 22v1M31 22v1"/>'),
  pear: drawn('<path fill="#B7D957" d="M24 14c6 0 7 5 7 9 1 4 7 7 7 13 0 6-6 9-14 9s-14-3-14-9c0-6 6-9 7-13 0-4 1-9 7-9z"/><path fill="none" d="M24 14c0-4 1-7 4-9"/><path fill="#6CC48F" d="M27 9c2-5 7-6 11-4-1 5-6 7-11 4z"/>'),
}
