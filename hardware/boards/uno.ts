import { commonPins } from './atmega328p-pins.ts'
import type { Board } from './board.ts'

export const uno: Board = {
  id: 'uno',
  names: { fr: 'Arduino Uno', en: 'Arduino Uno' },
  usb: [
    { vendor: '2341', product: '0043', says: 'board' }, // Uno R3, ATmega16U2
    { vendor: '2341', product: '0001', says: 'board' }, // the first Uno, ATmega8U2
    { vendor: '2341', product: '0243', says: 'board' }, // Uno R3, later production
    { vendor: '2a03', product: '0043', says: 'board' }, // Uno R3 by Arduino S.r.l.
    { vendor: '1a86', product: '7523', says: 'chip' }, // CH340: most clones, and it has no serial number
  ],
  pins: commonPins,
}
