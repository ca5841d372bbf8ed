import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { InjectOptions } from 'fastify'
import type { Route } from '../../../scheduler/server/route.ts'

/** What no page of ours sends, and somebody will. */

/** Texts that have broken something somewhere. */
export const nasty: readonly string[] = [
  '',
  ' ',
  '\0',
  'a\0b',
  '\u{202E}gnp.exe',
  '\u{D800}',
  `${'a'.repeat(999)}😀`,
  'x'.repeat(10_000),
  '-1',
  '1.5',
  '1e3',
  '0x10',
  '٣',
  '99999999999999999999',
  'NaN',
  'Infinity',
  '0000-01-01',
  '9999-12-31',
  '2027-02-29',
  '2027-13-45',
  '0000-01-01T00:00',
  '9999-12-31T23:59',
  '25:61',
  '9h-12h',
  '__proto__',
  'constructor',
  'toString',
  '../../../../etc/passwd',
  '%2e%2e%2f',
  "'; drop table booking; --",
  '<script>alert(1)</script>',
  '#import "@preview/x:1.0.0": *',
  '$ x $ *_`#[',
  'a\r\nBcc: ailleurs@example.org',
  '=HYPERLINK("https://elsewhere.example")',
  'null',
  '[]',
  '00000000-0000-0000-0000-000000000000',
  'FFFFFFFF-FFFF-4FFF-8FFF-FFFFFFFFFFFF',
]

/** Names that some form of ours has, and some that none has. */
const names = ['key', 'yes', 'role', 'because', 'email', 'code', 'vers', 'levels', 'isUlis', 'pupils', 'adults', 'workshop', 'schoolName', 'schoolCommune', 'communeCode', 'uai', 'teacher', 'needs', 'headAgrees', 'commune', 'message', 'who', 'phone', 'slot', 'stop', 'truck', 'tour', 'newTour', 'place', 'access', 'townContact', 'first', 'last', 'usual', 'drive', 'opens', 'closes', 'plan-2027-03-15', 'plan-__proto__', 'name', 'kiosks', 'pupilsPerKiosk', 'setUp', 'packUp', 'reset', 'zone', 'hours1', 'along', 'alongShown', 'takeDrive', 'act', 'state', 'mark', 'file', 'langue', 'pres', 'quand', 'etape', 'etat', 'ecole', 'page', 'saison', 'fait', 'after', 'q', 'table', 'response', '__proto__', 'constructor', 'no-such-field']

/** What the forms of ours send when all is well: but for one or two fields, it comes so to where it is kept. */
const usual: Readonly<Record<string, string>> = {
  ...{ schoolName: 'École de démonstration 1', teacher: 'une enseignante', email: 'ecole1@example.org', levels: 'CM1', pupils: '20', adults: '2', workshop: 'la-veilleuse', headAgrees: 'yes', needs: '', because: 'La route est coupée.' },
  ...{ commune: 'Loches (37)', communeCode: '37132', who: 'la mairie', message: '', phone: '', place: 'Place', access: '', townContact: '', usual: 'short', first: '2027-04-05', last: '2027-04-06', opens: '2027-01-01T08:00', closes: '2027-04-01T18:00', tour: 'new', newTour: 'Une tournée', drive: '30' },
  ...{ name: 'Le camion', kiosks: '12', pupilsPerKiosk: '2', setUp: '60', packUp: '60', reset: '10', zone: 'Europe/Paris', hours1: '9h-12h', role: 'facilitator', state: 'answered', yes: 'yes', mark: 'x', act: 'keep', takeDrive: 'yes', code: '123456' },
}

const text = fc.oneof(fc.constantFrom(...nasty), fc.string({ unit: 'binary', maxLength: 40 }))
const name = fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...names) }, { weight: 1, arbitrary: fc.string({ maxLength: 12 }) })
const pairs = fc.array(fc.tuple(name, text), { maxLength: 12 })

const asForm = (fields: readonly (readonly [string, string])[]): string => fields.map(([field, value]) => `${encodeURIComponent(field.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}`).join('&')

const almost = fc.array(fc.tuple(fc.constantFrom(...Object.keys(usual)), text), { maxLength: 2 }).map((wrong) => ({ ...usual, ...Object.fromEntries(wrong) }))

const asJson = ({ schoolName, teacher, email, workshop, needs, levels, pupils, adults }: Readonly<Record<string, string>>): string =>
  JSON.stringify({ schoolName, teacher, email, workshop, needs, levels: [levels], isUlis: false, language: 'fr', pupils: Number(pupils), adults: Number(adults), needsHead: false })

const body = fc.oneof(
  almost.map((fields) => ({ type: 'application/x-www-form-urlencoded', payload: Buffer.from(asForm(Object.entries(fields))) })),
  almost.map((fields) => ({ type: 'application/json', payload: Buffer.from(asJson(fields)) })),
  pairs.map((fields) => ({ type: 'application/x-www-form-urlencoded', payload: Buffer.from(asForm(fields)) })),
  fc.constantFrom('%', '%ff=%c0%ae', '&&&&====', 'a'.repeat(70_000), 'levels=CM1&'.repeat(4_000)).map((payload) => ({ type: 'application/x-www-form-urlencoded', payload: Buffer.from(payload) })),
  fc.array(fc.tuple(name, fc.oneof(text, fc.jsonValue({ maxDepth: 3 }))), { maxLength: 8 }).map((fields) => ({ type: 'application/json', payload: Buffer.from(`{${fields.map(([field, value]) => `${JSON.stringify(field)}:${JSON.stringify(value)}`).join(',')}}`) })),
  fc.constantFrom('', '{', 'null', '[]', '"x"', '['.repeat(30_000), '{"a":'.repeat(9_000), '{"__proto__":{"role":"coordinator"}}', '{"constructor":{"prototype":{"x":1}}}', '1e999').map((payload) => ({ type: 'application/json', payload: Buffer.from(payload) })),
  fc.tuple(fc.constantFrom('b', 'c', '', '"', 'b; boundary=c'), pairs, fc.boolean()).map(([boundary, fields, isClosed]) => ({ type: `multipart/form-data; boundary=${boundary}`, payload: Buffer.from(`${fields.map(([field, value]) => `--b\r\nContent-Disposition: form-data; name="${field.replaceAll(/["\r\n]/g, '')}"${field === 'file' ? '; filename="x.csv"' : ''}\r\n\r\n${value}\r\n`).join('')}--b${isClosed ? '--\r\n' : ''}`) })),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => ({ type: 'application/octet-stream', payload: Buffer.from(bytes) })),
)

/** Something to ask of a route that it was not made for: half the time of something that is there. */
export type Malformed = { readonly route: number; readonly isKnown: boolean; readonly inPath: string; readonly query: readonly (readonly [string, string])[]; readonly body: { readonly type: string; readonly payload: Buffer }; readonly isCoordinator: boolean; readonly method: 'as it is' | 'PATCH' | 'OPTIONS' }

export const malformed: fc.Arbitrary<Malformed> = fc.record({
  route: fc.nat(),
  isKnown: fc.boolean(),
  inPath: text,
  query: fc.array(fc.tuple(name, text), { maxLength: 3 }),
  body,
  isCoordinator: fc.boolean(),
  method: fc.oneof({ weight: 19, arbitrary: fc.constant('as it is' as const) }, { weight: 1, arbitrary: fc.constantFrom('PATCH' as const, 'OPTIONS' as const) }),
})

/** @param ids what the names of a path stand for, where it is known */
export function asked({ isKnown, inPath, query, body: sent, method }: Malformed, route: Route, ids: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>>): InjectOptions {
  const path = route.url.replaceAll(/:(\w+)/g, (_, named: string) => (isKnown && ids[named] !== undefined ? ids[named] : encodeURIComponent(inPath.toWellFormed().slice(0, 300)).replaceAll('.', '%2e')))
  const asIs = route.method !== 'GET' && route.method !== 'DELETE' && method === 'as it is'
  return {
    method: method === 'as it is' ? route.method : method,
    url: query.length === 0 ? path : `${path}?${asForm(query).slice(0, 8_000)}`,
    headers: { ...headers, 'idempotency-key': randomUUID(), ...(asIs ? { 'content-type': sent.type } : {}) },
    ...(asIs ? { payload: sent.payload } : {}),
  }
}
