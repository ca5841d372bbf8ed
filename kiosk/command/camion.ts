import { boards } from './boards.ts'
import { localeOf } from './locale.ts'
import { pack } from './pack.ts'
import { pin } from './pin.ts'
import { Refusal } from './refusal.ts'
import { roadbook } from './roadbook.ts'
import { run } from './run.ts'
import { words as allWords } from './words.ts'

/** The `camion` command line. Exit code 0 when it did what was asked, 2 with one clear line when it could not. */
const locale = localeOf(process.env)
const words = allWords[locale]
const [command, ...args] = process.argv.slice(2)

try {
  if (command === undefined || command === '--help' || command === 'help') console.log(words.help)
  else if (command === 'run') await run(args, words)
  else if (command === 'boards') await boards(args, locale, words)
  else if (command === 'roadbook') roadbook(args, locale, words)
  else if (command === 'pack') pack(args, locale)
  else if (command === 'pin') await pin(args, locale, words)
  else throw new Refusal(words.unknownCommand(command))
  process.exitCode = 0
} catch (error) {
  if (!(error instanceof Refusal)) throw error
  console.error(error.message)
  process.exitCode = 2
}
