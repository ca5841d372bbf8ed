import { commonPins, surfaceMountPins } from './atmega328p-pins.ts'
import type { Board } from './board.ts'

/** The classic Nano with an ATmega328P; the Nano Every and the Nano 33 are other boards altogether. */
export const nano: Board = {
  id: 'nano',
  names: { fr: 'Arduino Nano', en: 'Arduino Nano' },
  usb: [
    { vendor: '0403', product: '6001', says: 'chip' }, // FT232R, on the genuine Nano 3
    { vendor: '1a86', product: '7523', says: 'chip' }, // CH340: most clones, and it has no serial number
  ],
  pins: [...commonPins, ...surfaceMountPins],
}
