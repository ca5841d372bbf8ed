import type { Acting } from '../acting.ts'

/** What a program did, in order: `lamp 50`, `rainbow 255 0 0`, `buzzer 262 Hz`, `arm 90°`, `say …`, `all off`, and each instant's end as its time in ms. */
export type Did = (string | number)[]

export function recording(did: Did): Acting {
  return {
    shine: (part, percent) => did.push(`${part} ${percent}`),
    shineIn: (part, red, green, blue) => did.push(`${part} ${red} ${green} ${blue}`),
    sound: (part, hertz) => did.push(`${part} ${hertz} Hz`),
    turn: (part, degrees) => did.push(`${part} ${degrees}°`),
    say: (text) => did.push(`say ${text}`),
    allOff: () => did.push('all off'),
    instantEnded: (at) => did.push(at),
  }
}

/** The same for a single light, shorter to read: `on` and `off`. */
export function recordingLight(did: Did): Acting {
  return { ...recording(did), shine: (_, percent) => did.push(percent === 0 ? 'off' : 'on') }
}
