import { writeRoadBook } from '../../../workshops/session/road-book.ts'
import type { RoadBook } from '../../../workshops/session/road-book.ts'

/** A day in Tours: a class, and a slot that is free. */
export const aDayInTours = (day: string): RoadBook => ({
  isDemo: false,
  stop: { id: 'a-stop', commune: 'Tours', place: 'Place de la Liberté' },
  day,
  zone: 'Europe/Paris',
  kiosks: 12,
  slots: [
    { begin: '09:00', end: '10:00', length: 'short', is: { levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, adults: 3, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, isConfirmed: true } },
    { begin: '10:10', end: '11:40', length: 'long', is: 'free' },
  ],
})

/** Its file, as the scheduler writes it. */
export const roadBookFile = writeRoadBook
