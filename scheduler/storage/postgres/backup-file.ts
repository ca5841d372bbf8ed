import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, createGzip } from 'node:zlib'
import { z } from 'zod'
import { DatabaseRefusal } from './refusal.ts'

/**
 * A backup's form: gzip of JSON lines. The first says what it is; then each table's name and columns, followed by its rows
 * (each value in PostgreSQL's own text form, or null); then the sequences; the last counts the rows, so that a file cut short is known.
 */
export const backupFormat = 1

const begin = z.object({ camionBackup: z.number(), migration: z.string() })
const anyBegin = z.looseObject({ camionBackup: z.number() })
const line = z.union([
  z.array(z.union([z.string(), z.null()])),
  z.strictObject({ table: z.string(), columns: z.array(z.string()) }),
  z.strictObject({ sequence: z.string(), last: z.string() }),
  z.strictObject({ rows: z.number() }),
])

export type BackupBegin = z.infer<typeof begin>
export type BackupLine = z.infer<typeof line>

/** Writes a backup: the file, for its owner's eyes only, appears whole and on the disk, or not at all. */
export async function writeBackup(file: string, lines: AsyncIterable<BackupBegin | BackupLine>): Promise<void> {
  const part = `${file}.part`
  try {
    const handle = await open(part, 'w', 0o600)
    try {
      await pipeline(Readable.from(asText(lines)), createGzip(), (zipped: AsyncIterable<Uint8Array>) => handle.writeFile(zipped))
      await handle.sync()
    } finally {
      await handle.close()
    }
    await rename(part, file)
    const folder = await open(dirname(file))
    await folder.sync().finally(() => folder.close())
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* asText(lines: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const value of lines) yield `${JSON.stringify(value)}\n`
}

/**
 * Reads a backup: what it says of itself, then its lines, the last of which is checked to be the last.
 * @throws {DatabaseRefusal} `backup-not-found`, `backup-damaged`, `backup-newer`; damage may show only at the end
 */
export async function* readBackup(file: string): AsyncGenerator<BackupBegin | BackupLine> {
  let isFirst = true
  let rows = 0
  let counted: number | undefined
  for await (const text of textLines(file)) {
    if (counted !== undefined) throw damaged('something follows its end')
    const value = parseJson(text)
    if (isFirst) {
      yield parseBegin(value)
      isFirst = false
      continue
    }
    const parsed = line.safeParse(value)
    if (!parsed.success) throw damaged('a line of it is unreadable')
    if (Array.isArray(parsed.data)) rows += 1
    else if ('rows' in parsed.data) counted = parsed.data.rows
    yield parsed.data
  }
  if (counted !== rows) throw damaged('its end is missing')
}

function parseBegin(value: unknown): BackupBegin {
  const any = anyBegin.safeParse(value)
  if (!any.success) throw damaged('it is no backup of the scheduler')
  if (any.data.camionBackup > backupFormat) throw new DatabaseRefusal('backup-newer', 'This backup was made by a newer version of the scheduler. Restore it with that version.')
  const parsed = begin.safeParse(value)
  if (!parsed.success) throw damaged('its first line is unreadable')
  return parsed.data
}

export const damaged = (what: string, cause?: unknown) => new DatabaseRefusal('backup-damaged', `This backup can't be restored: ${what}. Nothing was changed. Try another copy of it.`, { cause })

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw damaged('a line of it is unreadable', error)
  }
}

/** Node's readline also ends lines at U+2028, which JSON leaves inside strings. */
async function* textLines(file: string): AsyncGenerator<string> {
  const source = createReadStream(file)
  const text = createGunzip()
  // Its failure is thrown by the reading below, which it destroys.
  void pipeline(source, text).catch(() => undefined)
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  try {
    for await (const piece of text as AsyncIterable<Uint8Array>) {
      const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
  } catch (error) {
    if (error instanceof DatabaseRefusal) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (code === 'ENOENT') throw new DatabaseRefusal('backup-not-found', `There is no file ${file}.`, { cause: error })
    if (code.startsWith('Z_') || code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw damaged('it was cut short or changed', error)
    throw error
  } finally {
    source.destroy()
  }
  if (rest !== '') throw damaged('its end is missing')
}
