import { randomUUID } from 'node:crypto'
import { dropSignInMails, takeSignInMail } from '../../storage/sign-in-mails.ts'
import type { Mail, Mailer } from '../mail/mailer.ts'
import type { Setting } from '../setting.ts'
import { openMail } from '../sign-in/sealed-mail.ts'
import type { SignInMail } from '../sign-in/sealed-mail.ts'
import { mailIdOf } from './as-mail.ts'
import { asHtml, asText } from './letter.ts'
import { messageWords } from './words.ts'

/** Sends what waits sealed, and forgets it; what could not be sent in time is forgotten, too. @returns whether the mail server took all */
export async function sendSignInMails({ database, organisation, secret, address, isDemo, now }: Setting, mailer: Mailer): Promise<boolean> {
  await dropSignInMails(database, organisation, now())
  for (;;) {
    const taken = await database.transaction().execute((transaction) =>
      takeSignInMail(transaction, organisation, now(), async (sealed) => {
        const mail = openMail(secret, sealed)
        // What was sealed with another secret can't be read by anybody.
        return mail === undefined || (await mailer.send(signInMail(mail, address, isDemo))).is !== 'later'
      }),
    )
    if (taken !== 'done') return taken === 'none'
  }
}

export function signInMail({ kind, to, language, link, code }: SignInMail, address: string, isDemo: boolean): Mail {
  const words = messageWords[language]
  const { subject, says, ...said } = kind === 'join' ? words.join : words.signIn
  const letter = {
    locale: language,
    subject,
    demo: isDemo ? `${words.demoTitle} – ${words.demo}` : undefined,
    parts: [
      { is: 'text', text: words.hello },
      { is: 'text', text: says },
      { is: 'link', text: said.to, to: new URL(link, address).href, isMain: true },
      { is: 'facts', facts: [[said.code, code]] },
      { is: 'small', text: said.notYou },
    ] as const,
  }
  return { id: mailIdOf(randomUUID(), address), to, language, subject: isDemo ? `[${words.demoTitle}] ${subject}` : subject, text: asText(letter), html: asHtml(letter) }
}
