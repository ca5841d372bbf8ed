import type { BlockType } from '../../../workshops/language/blocks.ts'
import { drawn } from './drawn.ts'

/** The pictures that stand for words on blocks. Ink on a light tile, so that they are seen on every category. */
const tile = (shapes: string) => drawn(`<rect x="2" y="2" width="44" height="44" rx="11" fill="#FFF8EC" stroke="none"/>${shapes}`)

const line = (path: string) => `<path fill="none" d="${path}"/>`
const sign = (path: string) => tile(`<path fill="none" stroke-width="5" d="${path}"/>`)
const hourglass = '<path fill="#AEE0EC" d="M13 8h22c0 9-8 11-8 16s8 7 8 16H13c0-9 8-11 8-16s-8-7-8-16z"/><path d="M11 8h26M11 40h26"/>'
const loop = 'M36 17a14 14 0 1 0 2 10M38 8v10H28'
const stop = '<path fill="#C8401F" d="M17 7h14l10 10v14L31 41H17L7 31V17z"/>'
const note = '<path fill="none" d="M19 34V11l16-4v22"/><ellipse fill="#1B2A41" cx="14" cy="34" rx="5" ry="4"/><ellipse fill="#1B2A41" cx="30" cy="30" rx="5" ry="4"/>'
const box = '<path fill="#D9B98C" d="M7 20h34v20H7z"/><path fill="#F2DDBD" d="M7 20l6-7h22l6 7z"/>'
const envelope = '<path fill="#FFF1CF" d="M7 12h34v25H7z"/><path fill="none" d="M7 13l17 13 17-13"/>'
const bubble = '<path fill="#FFFFFF" d="M7 9h34v22H24l-9 9v-9H7z"/>'
const clock = '<circle fill="#FFFFFF" cx="24" cy="27" r="14"/><path fill="none" d="M24 27l6-6M20 7h8M24 7v6"/>'
const puzzle = '<path fill="#A9B4C8" d="M8 18h9c-3-10 13-10 10 0h10v9c-8-3-8 10 0 7v6H8z"/>'
const arm = '<path fill="#8EA9DB" d="M11 27h26v14H11z"/><path fill="#FFFFFF" d="M19 29L33 8c3-3 7 0 5 4L25 33z"/>'

const pictures = {
  flag: tile('<path fill="none" d="M13 42V7"/><path fill="#6CC48F" d="M13 9c9-5 14 5 25 0v17c-11 5-16-5-25 0z"/>'),
  loop: tile(line(loop)),
  endless: tile(line('M24 24c-4-6-7-8-10-8a8 8 0 0 0 0 16c3 0 6-2 10-8s7-8 10-8a8 8 0 0 1 0 16c-3 0-6-2-10-8z')),
  until: tile(`${line('M34 15a13 13 0 1 0 3 10M36 6v10H26')}<circle fill="#FFC53D" cx="24" cy="25" r="4"/>`),
  wait: tile(hourglass),
  waitUntil: tile(`${hourglass}<circle fill="#FFC53D" cx="38" cy="12" r="5"/>`),
  if: tile(line('M24 42V29M24 29C13 27 10 21 10 9M24 29c11-2 14-8 14-20M5 14l5-6 5 6M33 14l5-6 5 6')),
  else: tile(line('M10 9c0 12 6 20 14 20s14 4 14 13M32 36l6 7 6-7')),
  stopStack: tile(`${stop}${line('M18 24h12')}`),
  stopAll: tile(`${stop}${line('M17 17l14 14M31 17L17 31')}`),
  brightness: tile('<circle fill="#FFC53D" cx="24" cy="24" r="8"/><path fill="none" d="M24 6v5M24 37v5M6 24h5M37 24h5M11 11l4 4M33 33l4 4M37 11l-4 4M11 37l4-4"/>'),
  paint: tile('<path fill="#F07F1B" d="M9 27L25 9l14 13-17 17c-8 0-13-6-13-12z"/><path fill="#5FB3E6" d="M38 30c4 6 4 11 0 11s-4-5 0-11z"/><path fill="none" d="M9 27h28"/>'),
  blink: tile('<path fill="#FFC53D" d="M9 24a7 7 0 0 1 14 0c0 4-3 5-3 9h-8c0-4-3-5-3-9z"/><path fill="#A9B4C8" d="M26 24a7 7 0 0 1 14 0c0 4-3 5-3 9h-8c0-4-3-5-3-9z"/><path fill="none" d="M8 13l2 2M16 9v3M24 13l-2 2M13 39h6M30 39h6"/>'),
  note: tile(note),
  tempo: tile('<path fill="#D9B98C" d="M18 7h12l7 34H11z"/><path fill="none" d="M24 33L36 12"/>'),
  silent: tile('<path fill="#A9B4C8" d="M7 19h7l10-9v28l-10-9H7z"/><path fill="none" d="M31 19l10 10M41 19L31 29"/>'),
  turn: tile(arm),
  turnSlowly: tile(`${arm}${line('M8 22C8 12 14 7 22 7')}`),
  timer: tile(clock),
  resetTimer: tile(`${clock}<path fill="none" d="M6 18a19 19 0 0 1 6-8M5 10v8h8"/>`),
  dice: tile('<rect fill="#FFFFFF" x="9" y="9" width="30" height="30" rx="6"/><g fill="#1B2A41" stroke-width="2"><circle cx="17" cy="17" r="2"/><circle cx="31" cy="17" r="2"/><circle cx="24" cy="24" r="2"/><circle cx="17" cy="31" r="2"/><circle cx="31" cy="31" r="2"/></g>'),
  map: tile(line('M6 14h14M28 6v36M6 34h9M36 14l6 0M36 34h6M19 24h14M29 20l5 4-5 4')),
  arrow: tile(line('M8 24h30M28 13l11 11-11 11')),
  plus: sign('M24 11v26M11 24h26'),
  minus: sign('M11 24h26'),
  times: sign('M14 14l20 20M34 14L14 34'),
  divide: tile('<path stroke-width="5" d="M11 24h26"/><circle fill="#1B2A41" cx="24" cy="12" r="2.5"/><circle fill="#1B2A41" cx="24" cy="36" r="2.5"/>'),
  equals: sign('M11 18h26M11 30h26'),
  less: sign('M33 11L14 24l19 13'),
  more: sign('M15 11l19 13-19 13'),
  and: tile('<circle fill="#6CC48F" cx="16" cy="24" r="9"/><circle fill="#6CC48F" cx="32" cy="24" r="9"/>'),
  or: tile('<circle fill="#6CC48F" cx="16" cy="24" r="9"/><circle fill="#FFFFFF" cx="32" cy="24" r="9" stroke-dasharray="3 6"/>'),
  not: tile('<circle fill="#FFFFFF" cx="24" cy="24" r="14"/><path fill="none" d="M14 34l20-20"/>'),
  put: tile(`${box}<path fill="none" d="M24 4v11M19 10l5 5 5-5"/>`),
  add: tile(`${box}<path fill="none" d="M24 25v10M19 30h10"/>`),
  box: tile(box),
  arrives: tile(`${envelope}<path fill="none" d="M24 2v8M20 7l4 4 4-4"/>`),
  send: tile(`<g transform="translate(-4 4) scale(.86)">${envelope}</g><path fill="none" d="M33 13l9-8M35 4h8v8"/>`),
  say: tile(`${bubble}${line('M14 17h20M14 24h12')}`),
  sayNumber: tile(`${bubble}<path fill="none" d="M20 26V14l-4 3M27 15c6-3 8 3 0 11h8"/>`),
  mine: tile(puzzle),
  doMine: tile(`${puzzle}<path fill="#6CC48F" d="M29 5l11 6-11 7z"/>`),
  pressed: tile('<path fill="#A9B4C8" d="M7 33h34v8H7z"/><path fill="#FFC53D" d="M15 33v-3c0-3 18-3 18 0v3z"/><path fill="none" d="M24 6v16M18 16l6 6 6-6"/>'),
  when: tile('<path fill="#FFC53D" d="M27 5L11 27h11l-2 16 17-23H26z"/>'),
  lightSeen: tile('<circle fill="#FFC53D" cx="24" cy="14" r="6"/><path fill="#FFFFFF" d="M7 34c5-8 10-11 17-11s12 3 17 11c-5 6-10 8-17 8s-12-2-17-8z"/><circle fill="#1B2A41" cx="24" cy="33" r="4"/>'),
  ruler: tile('<path fill="#FFC53D" d="M5 18h38v13H5z"/><path fill="none" d="M12 18v6M19 18v6M26 18v6M33 18v6"/>'),
  knobAt: tile('<circle fill="#A9B4C8" cx="24" cy="27" r="11"/><path fill="none" d="M24 27l6-6M9 37A18 18 0 0 1 13 13M39 37a18 18 0 0 0-4-24"/>'),
} as const

export type PictureName = keyof typeof pictures

export const blockPicture = (name: PictureName): string => pictures[name]

/** Each block as a row of pictures (`@name`) and places (`%1`), in the order in which they are seen. */
export const inPictures: Readonly<Record<BlockType, string>> = {
  start: '@flag',
  when_button: '@when %1 %2',
  when_sensor: '@when %1 %2 %3',
  forever: '@endless %1',
  repeat: '@loop %1 %2',
  wait: '@wait %1',
  if: '@if %1 %2',
  if_else: '@if %1 %2 @else %3',
  repeat_until: '@until %1 %2',
  wait_until: '@waitUntil %1',
  stop_stack: '@stopStack',
  stop_all: '@stopAll',
  light: '%1 %2',
  brightness: '@brightness %1 %2',
  colour: '@paint %1 %2',
  blink: '@blink %1 %2',
  note: '@note %1 %2',
  melody: '@note %1',
  tempo: '@tempo %1',
  stop_sound: '@silent',
  servo_angle: '@turn %1 %2',
  turn_slowly: '@turnSlowly %1 %2 @wait %3',
  is_pressed: '@pressed %1',
  light_level: '@lightSeen %1',
  knob: '@knobAt %1',
  distance: '@ruler %1',
  timer: '@timer',
  reset_timer: '@resetTimer',
  number: '%1',
  plus: '%1 @plus %2',
  minus: '%1 @minus %2',
  times: '%1 @times %2',
  divide: '%1 @divide %2',
  random: '@dice %1 @arrow %2',
  map: '@map %1 %2 @arrow %3\n@map %4 @arrow %5',
  equals: '%1 @equals %2',
  less: '%1 @less %2',
  more: '%1 @more %2',
  and: '%1 @and %2',
  or: '%1 @or %2',
  not: '@not %1',
  set_box: '@put %1 %2',
  change_box: '@add %1 %2',
  box: '@box %1',
  when_message: '@arrives %1',
  send: '@send %1',
  say: '@say %1',
  say_number: '@sayNumber %1',
  define: '@mine %1',
  call: '@doMine %1',
}
