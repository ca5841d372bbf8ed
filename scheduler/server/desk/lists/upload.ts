/** A form with a file in it, as browsers send one (`multipart/form-data`, RFC 7578). */

export type UploadedFile = { readonly name: string; readonly bytes: Buffer }

/** What such a form held, each field once; or that it can't be read. */
export class Upload {
  readonly fields: ReadonlyMap<string, string>
  readonly files: ReadonlyMap<string, UploadedFile>
  readonly isBroken: boolean

  constructor(fields: ReadonlyMap<string, string>, files: ReadonlyMap<string, UploadedFile>, isBroken = false) {
    this.fields = fields
    this.files = files
    this.isBroken = isBroken
  }
}

const broken = () => new Upload(new Map(), new Map(), true)

/** No form of ours has more. */
const MOST_PARTS = 10

const END_OF_HEADERS = Buffer.from('\r\n\r\n')

/** Strict: nothing before the first part or after the last, no field twice, no encoding but none. */
export function readUpload(contentType: string, body: Buffer): Upload {
  const boundary = boundaryIn(contentType)
  if (boundary === undefined) return broken()
  const first = Buffer.from(`--${boundary}`, 'latin1')
  const between = Buffer.from(`\r\n--${boundary}`, 'latin1')
  if (!body.subarray(0, first.length).equals(first)) return broken()
  const fields = new Map<string, string>()
  const files = new Map<string, UploadedFile>()
  let at = first.length
  while (!isEnd(body, at)) {
    if (body.toString('latin1', at, at + 2) !== '\r\n' || fields.size + files.size === MOST_PARTS) return broken()
    const headersEnd = body.indexOf(END_OF_HEADERS, at)
    const end = headersEnd === -1 ? -1 : body.indexOf(between, headersEnd + 2)
    if (end < headersEnd + 4) return broken()
    const named = nameIn(body.toString('utf8', at + 2, headersEnd))
    if (!named || fields.has(named.name) || files.has(named.name)) return broken()
    const bytes = body.subarray(headersEnd + 4, end)
    if (named.file === undefined) fields.set(named.name, bytes.toString('utf8').replaceAll('\0', ''))
    else files.set(named.name, { name: named.file, bytes })
    at = end + between.length
  }
  return new Upload(fields, files)
}

/** Two hyphens, and at most an end of line after them. */
const isEnd = (body: Buffer, at: number): boolean => body.toString('latin1', at, at + 2) === '--' && ['', '\r\n'].includes(body.toString('latin1', at + 2, at + 6))

function boundaryIn(contentType: string): string | undefined {
  const [, quoted, bare] = /^multipart\/form-data\s*;(?:.*;)?\s*boundary=(?:"([^"]+)"|([^\s;"]+))/i.exec(contentType) ?? []
  const boundary = quoted ?? bare ?? ''
  return /^[\w'()+,\-./:=? ]{0,69}[\w'()+,\-./:=?]$/.test(boundary) ? boundary : undefined
}

/** A part's name, and its file's name where it is one. Browsers write a quote in a name as `%22`. */
function nameIn(headers: string): { readonly name: string; readonly file: string | undefined } | undefined {
  const lines = headers.split('\r\n')
  if (lines.some((line) => /^content-transfer-encoding:(?!\s*(?:7bit|8bit|binary)\s*$)/i.test(line))) return undefined
  const [disposition = '', ...more] = lines.filter((line) => /^content-disposition:/i.test(line))
  const [, name, , file] = /^content-disposition:\s*form-data;\s*name="([^"]*)"(;\s*filename="([^"]*)")?\s*$/i.exec(disposition) ?? []
  if (name === undefined || more.length > 0) return undefined
  return { name: asTyped(name), file: file === undefined ? undefined : asTyped(file) }
}

const asTyped = (name: string): string => name.replaceAll('%22', '"').replaceAll(/%0[AD]/gi, ' ').replaceAll('\0', '')
