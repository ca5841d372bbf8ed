import type { OrganisationId } from '../../../scheduler/domain/ids.ts'
import { usualAccompaniment } from '../../../scheduler/domain/accompaniment.ts'
import { smtpMailer } from '../../../scheduler/server/mail/mailer.ts'
import { deliver } from '../../../scheduler/server/messages/deliver.ts'
import { startMessenger } from '../../../scheduler/server/messages/start-messenger.ts'
import type { Setting } from '../../../scheduler/server/setting.ts'
import { nobodySignsIn } from '../../../scheduler/server/sign-in/visitor.ts'
import { openDatabase } from '../../../scheduler/storage/database.ts'
import { inWinter } from '../../support/scheduler/builders.ts'
import type { KilledAt } from './steps.ts'

/** A process that sends what waits, and stops at one step for good, saying so: whoever started it kills it there. */

const [url = '', organisation = '', secret = '', smtp = '', step = ''] = process.argv.slice(2)
const setting: Setting = { database: openDatabase(url), organisation: organisation as OrganisationId, name: 'Association de démonstration', email: 'bonjour@example.org', address: 'https://camion.example.org', isDemo: true, secret, accompaniment: usualAccompaniment, now: () => inWinter, signIn: nobodySignsIn }
const mailer = smtpMailer({ url: smtp, from: 'camion@example.org', replyTo: '' })

async function reach(reached: KilledAt): Promise<void> {
  if (step !== reached) return
  console.log(reached)
  await new Promise(() => undefined)
}

await startMessenger(
  {
    setting,
    url,
    mailer: {
      ...mailer,
      async send(mail) {
        await reach('before the mail server is asked')
        const sent = await mailer.send(mail)
        await reach('between its yes and our note')
        return sent
      },
    },
    say: () => undefined,
  },
  async (...message) => {
    await reach('before the message is taken')
    await deliver(...message)
    await reach('after our note')
  },
)
