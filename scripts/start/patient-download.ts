import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** How long to wait for the first bytes, and then for any next ones; it may last for as long as it moves. */
export interface Patience {
  readonly firstBytes: number
  readonly nextBytes: number
}

/** Bytes here, and in all where the server said so. */
export type WhenBytes = (received: number, total: number | undefined) => void

/** Downloads an address into a file. What fails is thrown as an error whose message is the reason, in a few words. */
export async function patientDownload(address: string, file: string, patience: Patience, whenBytes: WhenBytes): Promise<void> {
  const giveUp = new AbortController()
  const wait = (milliseconds: number, tooLong: string) => setTimeout(() => giveUp.abort(new Error(tooLong)), milliseconds)
  let timer = wait(patience.firstBytes, `not a byte in ${patience.firstBytes / 1000} s`)
  try {
    const response = await fetch(address, { signal: giveUp.signal })
    if (!response.ok || response.body === null) throw new Error(`the server answered ${response.status} ${response.statusText}`.trim())
    const total = Number(response.headers.get('content-length')) || undefined
    let received = 0
    const watch = async function* (chunks: AsyncIterable<Uint8Array>) {
      for await (const chunk of chunks) {
        received += chunk.length
        clearTimeout(timer)
        timer = wait(patience.nextBytes, `stopped at ${received} bytes: nothing more in ${patience.nextBytes / 1000} s`)
        whenBytes(received, total)
        yield chunk
      }
    }
    await pipeline(Readable.fromWeb(response.body), watch, createWriteStream(file), { signal: giveUp.signal })
  } catch (error) {
    throw new Error(reasonOf(giveUp.signal.aborted ? giveUp.signal.reason : error), { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

/** `fetch` says only "fetch failed" and keeps the reason as its cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const { cause } = error
  if (!(cause instanceof Error)) return error.message
  return cause.message !== '' ? cause.message : 'code' in cause ? String(cause.code) : error.message
}
