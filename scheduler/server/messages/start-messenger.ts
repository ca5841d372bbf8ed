import { PgBoss } from 'pg-boss'
import type { MessageId } from '../../domain/ids.ts'
import { messagesDue } from '../../storage/messages.ts'
import { statementsIn } from '../../storage/statements.ts'
import { livingSetting } from '../living-setting.ts'
import type { Mailer } from '../mail/mailer.ts'
import { repeated } from '../repeated.ts'
import type { Setting } from '../setting.ts'
import { deliver } from './deliver.ts'
import type { Deliver } from './deliver.ts'
import type { Messenger } from './messenger.ts'
import { sendSignInMails } from './sign-in-mails.ts'

const QUEUE = 'message'

/** How many messages go out at once. */
const AT_ONCE = 3

/** How many of those that are due get a job at a time. */
const SWEPT = 500

/** Milliseconds between two looks: for messages that have no job, and for links to sign in with. */
const sweepEvery = 60_000
const signInEvery = 1_000
/** The same, after a mail server did not take one. */
const signInAgain = 10_000

export type Running = Messenger & {
  /** Gives a job to every message that is due: those of a restored backup, of a process that was killed, of a try that failed, and reminders. */
  readonly sweep: () => Promise<void>
  /** Ends what is being sent, and begins nothing. */
  readonly end: () => Promise<void>
}

export type Starting = { readonly setting: Setting; readonly url: string; readonly mailer: Mailer; /** Told of what goes wrong: never what is in it. */ readonly say: (words: string) => void }

/**
 * Begins to send what waits. The rows are the truth of what is to be sent, and when; a job only wakes somebody.
 * Several processes may do it at once on one database: a message is taken by one.
 */
export async function startMessenger({ setting: given, url, mailer, say }: Starting, delivering: Deliver = deliver): Promise<Running> {
  const { setting, refresh } = livingSetting(given)
  const boss = new PgBoss({ connectionString: url, max: 4, schema: 'pgboss', application_name: 'camion messages', schedule: false })
  boss.on('error', (error) => say(`Messages: ${error.name}.`))
  await boss.start()
  await boss.createQueue(QUEUE, { policy: 'short', retryLimit: 0, expireInSeconds: 300, retentionSeconds: 24 * 3_600, deleteAfterSeconds: 3_600 })
  await boss.work<{ readonly message: MessageId }>(QUEUE, { batchSize: 1, localConcurrency: AT_ONCE, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) await delivering(setting, mailer, data.message)
  })
  const sweep = async () => {
    await refresh()
    for (const message of await messagesDue(setting.database, setting.organisation, setting.now(), SWEPT)) await boss.send(QUEUE, { message }, { singletonKey: message })
  }
  const failed = (error: unknown) => say(`Messages: ${error instanceof Error ? error.name : 'trouble'}.`)
  const sweeping = repeated(() => sweep().then(() => sweepEvery), sweepEvery, failed)
  const signingIn = repeated(async () => ((await sendSignInMails(setting, mailer)) ? signInEvery : signInAgain), signInAgain, failed)
  return {
    async wake(transaction, message) {
      await boss.send(QUEUE, { message }, { singletonKey: message, db: statementsIn(transaction) })
    },
    sweep,
    async end() {
      await Promise.all([sweeping(), signingIn()])
      await boss.stop({ graceful: true, timeout: 60_000 })
      mailer.end()
    },
  }
}
