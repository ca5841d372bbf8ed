import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readUpload, Upload } from './upload.ts'

const type = 'multipart/form-data; boundary=----limit'
const part = (headers: string, content: string) => `------limit\r\n${headers}\r\n\r\n${content}\r\n`
const body = (...parts: readonly string[]) => Buffer.from(`${parts.join('')}------limit--\r\n`)
const file = part('Content-Disposition: form-data; name="file"; filename="un %22été%22.csv"\r\nContent-Type: text/csv', 'a;b\r\n--1;2')
const key = part('Content-Disposition: form-data; name="key"', 'une clé')
const asBroken = { fields: new Map(), files: new Map(), isBroken: true }

test('a browser’s form is read: its fields, and its file as it was', () => {
  expect(readUpload(type, body(key, file))).toEqual(new Upload(new Map([['key', 'une clé']]), new Map([['file', { name: 'un "été".csv', bytes: Buffer.from('a;b\r\n--1;2') }]])))
})

test('what a browser itself sends is read', async () => {
  const form = new FormData()
  form.set('key', 'k')
  form.set('file', new File([new Uint8Array([0, 13, 10, 45, 45, 255])], 'x.json'))
  const sent = new Response(form)
  const read = readUpload(sent.headers.get('content-type') ?? '', Buffer.from(await sent.arrayBuffer()))
  expect([read.isBroken, read.fields.get('key'), read.files.get('file')]).toEqual([false, 'k', { name: 'x.json', bytes: Buffer.from([0, 13, 10, 45, 45, 255]) }])
})

test.each([
  ['no boundary', 'multipart/form-data', body(file)],
  ['a boundary too long', `multipart/form-data; boundary=${'x'.repeat(71)}`, body(file)],
  ['another boundary', 'multipart/form-data; boundary=other', body(file)],
  ['nothing', type, Buffer.alloc(0)],
  ['something before the first part', type, Buffer.concat([Buffer.from('x'), body(file)])],
  ['something after the last part', type, Buffer.concat([body(file), Buffer.from('x')])],
  ['no last boundary', type, Buffer.from(file)],
  ['headers without an end', type, body('------limit\r\nContent-Disposition: form-data; name="a"')],
  ['a part without a name', type, body(part('Content-Disposition: form-data', 'x'))],
  ['two dispositions', type, body(part('Content-Disposition: form-data; name="a"\r\nContent-Disposition: form-data; name="b"', 'x'))],
  ['the same name twice', type, body(key, key)],
  ['an encoding', type, body(part('Content-Disposition: form-data; name="a"\r\nContent-Transfer-Encoding: base64', 'eA=='))],
  ['more parts than any form has', type, body(...Array.from({ length: 11 }, (_, at) => part(`Content-Disposition: form-data; name="a${at}"`, 'x')))],
])('%s: it is broken', (_, contentType, bytes) => {
  expect(readUpload(contentType, bytes)).toEqual(asBroken)
})

test('no bytes end in an exception', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('------limit', '--', '\r\n', '\r\n\r\n', 'Content-Disposition: form-data; name="a"', '; filename="b"', 'x', '\0', '"')), (pieces) => {
      readUpload(type, Buffer.from(pieces.join('')))
    }),
    { numRuns: 2_000 },
  )
})
