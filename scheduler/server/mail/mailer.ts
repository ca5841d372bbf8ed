import { createTransport } from 'nodemailer'

/** A mail, ready to go. */
export type Mail = {
  readonly id: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  readonly language: 'fr' | 'en'
  readonly calendar?: { readonly method: 'REQUEST' | 'CANCEL'; readonly text: string }
}

/** What became of a mail; what a server says may hold an address, so only its code is kept. */
export type Sent = { readonly is: 'sent' } | { readonly is: 'later'; readonly trouble: string } | { readonly is: 'never'; readonly trouble: string }

export type Mailer = { readonly send: (mail: Mail) => Promise<Sent>; readonly end: () => void }

export type MailServer = {
  /** `smtp://user:password@host:587`, or `smtps://…:465`. */
  readonly url: string
  /** Whom mails are from: an address, or `Name <address>`. */
  readonly from: string
  /** Where answers go, when it is another address. */
  readonly replyTo: string
}

/** Milliseconds that a server has to answer. */
const patience = { connectionTimeout: 20_000, greetingTimeout: 20_000, dnsTimeout: 20_000, socketTimeout: 45_000 }

/** Sends mails by SMTP, a few connections at a time. */
export function smtpMailer({ url, from, replyTo }: MailServer, waits: Partial<typeof patience> = {}): Mailer {
  const transport = createTransport({ url, pool: true, maxConnections: 3, ...patience, ...waits })
  return {
    async send({ id, to, subject, text, html, language, calendar }) {
      try {
        await transport.sendMail({
          from,
          to,
          ...(replyTo === '' ? {} : { replyTo }),
          messageId: `<${id}>`,
          subject,
          text,
          html,
          headers: { 'Content-Language': language, 'Auto-Submitted': 'auto-generated' },
          ...(calendar ? { icalEvent: { method: calendar.method, filename: 'camion.ics', content: calendar.text } } : {}),
        })
        return { is: 'sent' }
      } catch (error) {
        return whatWentWrong(error)
      }
    },
    end: () => transport.close(),
  }
}

/** An address that is refused for good is not tried again; all else may be better later. */
function whatWentWrong(error: unknown): Sent {
  const { code = 'unknown', responseCode, command = '' } = error as { readonly code?: string; readonly responseCode?: number; readonly command?: string }
  const trouble = [code, responseCode].filter((word) => word !== undefined).join(' ')
  const isRefused = code === 'EENVELOPE' && command === 'RCPT TO' && (responseCode ?? 0) >= 500
  return { is: isRefused ? 'never' : 'later', trouble }
}
