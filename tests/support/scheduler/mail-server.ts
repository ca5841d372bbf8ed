import type { AddressInfo } from 'node:net'
import PostalMime from 'postal-mime'
import type { Email } from 'postal-mime'
import { SMTPServer } from 'smtp-server'

/** What the server does with the next mail: refuses it with a code of SMTP, says nothing at all, or takes it and says so so many ms later. */
export type Behaviour = { readonly at: 'RCPT' | 'DATA'; readonly code: number } | { readonly at: 'DATA'; readonly hangs: true } | { readonly at: 'DATA'; readonly late: number } | undefined

export type Received = { readonly to: readonly string[]; readonly mail: Email; /** What it said, calendars as text. */ readonly calendar: string | undefined }

/** A real SMTP server that keeps what it is sent. */
export type MailServer = {
  readonly url: string
  readonly received: readonly Received[]
  /** Mails it has begun to take. */
  readonly begun: number
  /** One for each mail to come, in order; then all are taken. */
  behave(...behaviours: readonly Behaviour[]): void
  /** Waits for so many mails. */
  until(count: number): Promise<void>
  untilBegun(count: number): Promise<void>
  end(): Promise<void>
}

export async function openMailServer(): Promise<MailServer> {
  const received: Received[] = []
  const behaviours: Behaviour[] = []
  let begun = 0
  let news: () => void = () => undefined
  const tell = () => news()
  const refusal = (code: number) => Object.assign(new Error('refused by the test'), { responseCode: code })
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onRcptTo(_address, _session, answer) {
      const [first] = behaviours
      if (first?.at === 'RCPT') {
        behaviours.shift()
        answer(refusal(first.code))
      } else answer()
    },
    onData(stream, session, answer) {
      begun += 1
      tell()
      const behaviour = behaviours.shift()
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        if (behaviour && 'code' in behaviour) answer(refusal(behaviour.code))
        if (behaviour && ('hangs' in behaviour || 'code' in behaviour)) return
        void PostalMime.parse(Buffer.concat(chunks)).then((mail) => {
          const part = mail.attachments.find(({ mimeType }) => mimeType === 'text/calendar')
          received.push({ to: session.envelope.rcptTo.map(({ address }) => address), mail, calendar: part && textOf(part.content) })
          if (behaviour) setTimeout(answer, behaviour.late)
          else answer()
          tell()
        }, answer)
      })
    },
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const waitFor = async (isSo: () => boolean) => {
    while (!isSo()) await new Promise<void>((resolve) => (news = resolve))
  }
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    get begun() {
      return begun
    },
    behave: (...more) => void behaviours.push(...more),
    until: (count) => waitFor(() => received.length >= count),
    untilBegun: (count) => waitFor(() => begun >= count),
    end: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

const textOf = (content: string | ArrayBuffer | Uint8Array): string => (typeof content === 'string' ? content : Buffer.from(content as Uint8Array).toString('utf8'))
