import { afterAll, describe, expect, test } from 'vitest'
import { writeRoadBook } from '../../workshops/session/road-book.ts'
import type { ClassAboard, RoadBook } from '../../workshops/session/road-book.ts'
import { Desk, typed } from './test-support/typed.ts'

const english = 'en_GB.UTF-8'
const desk = new Desk()
afterAll(() => desk.clear())

const aClass: ClassAboard = { levels: ['CM1', 'CM2'], isUlis: false, pupils: 24, adults: 3, workshop: { id: 'la-veilleuse', title: 'La veilleuse' }, isConfirmed: true }
const aDay: RoadBook = {
  isDemo: false,
  stop: { id: 'a-stop', commune: 'Tours', place: 'Place de la Liberté' },
  day: '2027-03-15',
  zone: 'Europe/Paris',
  kiosks: 12,
  slots: [
    { begin: '09:00', end: '10:00', length: 'short', is: aClass },
    { begin: '10:10', end: '11:40', length: 'long', is: { ...aClass, levels: [], isUlis: true, pupils: 1, adults: 1, isConfirmed: false } },
    { begin: '13:30', end: '14:30', length: 'short', is: 'free' },
    { begin: '14:40', end: '15:40', length: 'short', is: 'kept-aside' },
  ],
}
const file = desk.file('day.json', writeRoadBook(aDay))

test('camion roadbook prints the day, in French or in English', async () => {
  expect(await typed(['roadbook', file])).toEqual({
    exit: 0,
    out: [
      'Tours, Place de la Liberté',
      'Lundi 15 mars 2027 · 12 postes · fuseau Europe/Paris',
      '',
      '09:00 – 10:00  CM1 et CM2  24 élèves, 3 adultes  La veilleuse',
      '10:10 – 11:40  ULIS        1 élève, 1 adulte     La veilleuse (deux demi-groupes, accord de la direction attendu)',
      '13:30 – 14:30  libre',
      '14:40 – 15:40  gardé par la coordination',
      '',
      '2 classes, 25 élèves',
      '',
    ].join('\n'),
    err: '',
  })
  const { out } = await typed(['roadbook', file], english)
  expect(out).toContain('Monday 15 March 2027 · 12 kiosks · clock of Europe/Paris\n')
  expect(out).toContain('10:10 – 11:40  ULIS         1 pupil, 1 adult     La veilleuse (two half groups, the head of the school has still to agree)\n')
})

test('camion roadbook says when there is no slot, and when nothing is real', async () => {
  const { exit, out } = await typed(['roadbook', desk.file('empty.json', writeRoadBook({ ...aDay, isDemo: true, slots: [] }))])
  expect({ exit, lines: out.split('\n') }).toEqual({ exit: 0, lines: ["Démonstration : rien de cette journée n'est réel.", '', 'Tours, Place de la Liberté', 'Lundi 15 mars 2027 · 12 postes · fuseau Europe/Paris', '', 'Aucun créneau ce jour-là.', '', '0 classe, 0 élève', ''] })
})

describe('what can’t be read is one clear line, and exit code 2', () => {
  const text = writeRoadBook(aDay)
  const cases: readonly (readonly [what: string, words: readonly string[], fr: RegExp, en: RegExp])[] = [
    ['no file', ['roadbook'], /^Quelle feuille de route \? Dites : camion roadbook FICHIER$/, /^Which road book\? Say: camion roadbook FILE$/],
    ['two files', ['roadbook', file, file], /^Quelle feuille de route/, /^Which road book/],
    ['a file that is not there', ['roadbook', 'nowhere.json'], /^nowhere\.json ne peut pas être lu : ENOENT/, /^nowhere\.json can't be read: ENOENT/],
    ['a file that is cut', ['roadbook', desk.file('cut.json', text.slice(0, 300))], /cut\.json n'est pas une feuille de route, ou elle est coupée : /, /cut\.json is no road book, or it is cut short: /],
    ['a creation', ['roadbook', 'workshops/examples/clignote.json'], /clignote\.json n'est pas une feuille de route : regardez son champ « format »\.$/, /clignote\.json is not a road book: look at its "format"\.$/],
    ['a newer one', ['roadbook', desk.file('newer.json', text.replace('"version": 1', '"version": 2'))], /vient d'un agenda plus récent \(format 2\)\. Mettez cette machine à jour\.$/, /comes from a newer scheduler \(format 2\)\. Update this machine\.$/],
    ['one that was changed', ['roadbook', desk.file('changed.json', text.replace('"pupils": 24', '"pupils": 14'))], /changed\.json est abîmée : /, /changed\.json is damaged: /],
  ]
  test.each(cases)('%s', async (_what, words, fr, en) => {
    for (const [outcome, sentence] of [[await typed(words), fr], [await typed(words, english), en]] as const) {
      expect({ exit: outcome.exit, out: outcome.out, lines: outcome.err.split('\n').length }).toEqual({ exit: 2, out: '', lines: 2 })
      expect(outcome.err.trimEnd()).toMatch(sentence)
    }
  })
})

test('camion roadbook --help says what it reads', async () => {
  expect(await typed(['roadbook', '--help'])).toMatchObject({ exit: 0, out: expect.stringMatching(/^camion roadbook FICHIER\n/) as string, err: '' })
  expect(await typed(['roadbook', '--help'], english)).toMatchObject({ exit: 0, out: expect.stringMatching(/^camion roadbook FILE\n/) as string, err: '' })
})
