import type { BlockType } from '../blocks.ts'
import type { Did } from './recording.ts'

/** What a part feels, from so many ms after the start. */
export type Felt = readonly [at: number, part: string, value: number]

/** What an example does by the runner, as `recording` writes it, until so many ms after its start; undefined: until nothing more should come. */
export type Expected = { readonly inputs?: readonly Felt[]; readonly until?: number; readonly does: Readonly<Did> }

/** How long a look must be for what comes too much to be seen, in ms. */
const LONG_ENOUGH = 500

/** When to look last at what an example does. */
export function lastLook({ inputs = [], until, does }: Expected): number {
  const times = [...does.filter((what) => typeof what === 'number'), ...inputs.map(([at]) => at)]
  return until ?? Math.max(...times) + LONG_ENOUGH
}

/** Each block's example, `workshops/examples/blocks/<type>.json`, as `docs/language.md` tells it. */
export const blockExamples: Readonly<Record<BlockType, Expected>> = {
  start: { does: ['lamp 100', 0] },
  when_button: { inputs: [[200, 'blue-button', 1], [500, 'blue-button', 0]], does: ['lamp 100', 200, 'lamp 0', 500] },
  when_sensor: { inputs: [[0, 'knob', 0], [200, 'knob', 80], [600, 'knob', 20]], does: ['lamp 0', 0, 'lamp 100', 200, 'lamp 0', 600] },
  forever: { until: 1200, does: ['lamp 100', 0, 'lamp 0', 500, 'lamp 100', 1000] },
  repeat: { does: ['lamp 100', 0, 'lamp 0', 200, 'lamp 100', 400, 'lamp 0', 600, 'lamp 100', 800, 'lamp 0', 1000] },
  wait: { does: ['lamp 100', 0, 'lamp 0', 500] },
  if: { does: ['lamp 100', 0] },
  if_else: { does: ['red 100', 0] },
  repeat_until: { inputs: [[250, 'blue-button', 1]], does: ['lamp 100', 0, 'lamp 0', 100, 'lamp 100', 200, 'lamp 0', 300, 'red 100', 400] },
  wait_until: { inputs: [[234, 'blue-button', 1]], does: ['lamp 100', 240] },
  stop_stack: { does: ['lamp 100', 0, 'lamp 0', 200] },
  stop_all: { does: ['lamp 100', 0, 'lamp 0', 100, 'lamp 100', 200, 'lamp 0', 'all off', 300] },
  light: { does: ['red 100', 0, 'red 0', 300] },
  brightness: { does: ['lamp 25', 0, 'lamp 100', 500] },
  colour: { does: ['rainbow 255 0 0', 0, 'rainbow 0 255 120', 300, 'rainbow 120 0 255', 600] },
  blink: { does: ['red 100', 0, 'red 0', 300, 'red 100', 600, 'red 0', 900, 'red 100', 1200, 'red 0', 1500, 'lamp 100', 1800] },
  note: { does: ['buzzer 262 Hz', 0, 'buzzer 0 Hz', 480, 'buzzer 392 Hz', 500, 'buzzer 0 Hz', 730] },
  melody: { does: ['buzzer 262 Hz', 0, 'buzzer 0 Hz', 480, 'buzzer 330 Hz', 750, 'buzzer 0 Hz', 980, 'buzzer 392 Hz', 1000, 'buzzer 0 Hz', 1980] },
  tempo: { does: ['buzzer 440 Hz', 0, 'buzzer 0 Hz', 230, 'buzzer 440 Hz', 250, 'buzzer 0 Hz', 1230] },
  stop_sound: { does: ['buzzer 262 Hz', 0, 'buzzer 0 Hz', 500] },
  servo_angle: { does: ['arm 0°', 0, 'arm 180°', 1000] },
  turn_slowly: {
    does: [
      'arm 99°', 20, 'arm 108°', 40, 'arm 117°', 60, 'arm 126°', 80, 'arm 135°', 100,
      'arm 144°', 120, 'arm 153°', 140, 'arm 162°', 160, 'arm 171°', 180, 'arm 180°', 'lamp 100', 200,
    ],
  },
  is_pressed: {
    inputs: [[15, 'yellow-button', 1], [45, 'yellow-button', 0]],
    until: 60,
    does: ['lamp 0', 0, 'lamp 0', 10, 'lamp 100', 20, 'lamp 100', 30, 'lamp 100', 40, 'lamp 0', 50, 'lamp 0', 60],
  },
  light_level: { inputs: [[100, 'eye', 20]], does: ['lamp 80', 500] },
  knob: { inputs: [[100, 'knob', 75]], does: ['arm 135°', 500] },
  distance: { inputs: [[100, 'ears', 12]], does: ['red 100', 500] },
  timer: { does: ['lamp 70', 700] },
  reset_timer: { does: ['lamp 20', 900] },
  number: { does: ['lamp 42', 0] },
  plus: { does: ['lamp 50', 0] },
  minus: { does: ['lamp 70', 0] },
  times: { does: ['lamp 42', 0] },
  divide: { does: ['lamp 47', 0] },
  random: { does: ['lamp 70', 0, 'lamp 90', 200, 'lamp 62', 400] },
  map: { does: ['arm 45°', 0] },
  equals: { does: ['lamp 100', 0] },
  less: { does: ['lamp 100', 0] },
  more: { does: ['red 100', 0] },
  and: { does: ['red 100', 0] },
  or: { does: ['lamp 100', 0] },
  not: { does: ['red 100', 0] },
  set_box: { does: ['lamp 30', 0] },
  change_box: { does: ['lamp 25', 0, 'lamp 50', 200, 'lamp 75', 400] },
  box: { does: ['lamp 5', 0] },
  when_message: { does: ['lamp 100', 200] },
  send: { does: ['lamp 100', 0, 'lamp 0', 100, 'lamp 100', 300, 'lamp 0', 400] },
  say: { does: ['say Bonjour !', 0, 'say ', 500] },
  say_number: { does: ['say 1', 0, 'say 2', 500, 'say 3', 1000] },
  define: { does: ['lamp 100', 0, 'lamp 0', 300] },
  call: { does: ['lamp 100', 0, 'lamp 0', 100, 'lamp 100', 200, 'lamp 0', 300, 'lamp 100', 600, 'lamp 0', 700, 'lamp 100', 800, 'lamp 0', 900] },
}

/** Whole creations, `workshops/examples/<name>.json`. */
export const wholeExamples: Readonly<Record<string, Expected>> = {
  veilleuse: {
    inputs: [[0, 'eye', 80], [300, 'eye', 10], [900, 'eye', 60]],
    does: ['rainbow 0 0 0', 0, 'rainbow 120 0 255', 'rainbow 48 0 102', 300, 'rainbow 0 0 0', 900],
  },
  theremine: {
    inputs: [[0, 'ears', 10], [200, 'ears', 50], [300, 'ears', 400]],
    does: ['buzzer 523 Hz', 0, 'buzzer 0 Hz', 105, 'buzzer 523 Hz', 125, 'buzzer 0 Hz', 230, 'buzzer 262 Hz', 250, 'buzzer 0 Hz', 355],
  },
  reactometre: {
    inputs: [[3200, 'blue-button', 1]],
    until: 5000,
    does: ['red 100', 3000, 'say 20', 'red 0', 'buzzer 523 Hz', 3200, 'buzzer 0 Hz', 3680],
  },
}
