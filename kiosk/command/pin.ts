import { chown, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { pinProblem } from '../common/pin-rules.ts'
import { dataFolder } from '../host/data-folder.ts'
import { forgetTries } from '../host/pin-tries.ts'
import { hashed, keepPin, PIN_FILES, pinIn, pinText, readPinText } from '../host/pin.ts'
import type { HashedPin } from '../host/pin.ts'
import type { Locale } from './locale.ts'
import { pinWords } from './pin-words.ts'
import type { PinWords } from './pin-words.ts'
import { Refusal } from './refusal.ts'
import { askInSecret, firstLine } from './typed-in-secret.ts'
import type { Words } from './words.ts'

/** `camion pin`: sets the PIN of this machine's kiosk, or carries it to another by a file. @throws Refusal with one line when it can't */
export async function pin(args: readonly string[], locale: Locale, allWords: Words): Promise<void> {
  const words = pinWords[locale]
  const { command, file, folder, isHelp } = parsed(args, words)
  if (isHelp || command === undefined) {
    console.log(words.help)
    return
  }
  if (command === 'set') {
    await keep(folder, await hashed(await newPin(words)), words)
    console.log(words.set)
  } else if (command === 'copy' || command === 'take') {
    if (file === undefined) throw new Refusal(words.missingFile(command))
    await (command === 'copy' ? copy : take)(file, folder, words, allWords)
  } else throw new Refusal(words.unknown(command))
}

function parsed(args: readonly string[], words: PinWords) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { folder: { type: 'string' }, help: { type: 'boolean', default: false } } })
    const [command, file, more] = positionals
    const extra = command === 'set' ? file : more
    if (extra !== undefined) throw new Refusal(words.unknown(extra))
    return { command, file, folder: values.folder ?? dataFolder(process.platform, process.env), isHelp: values.help }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(words.unknown(args.find((arg) => arg.startsWith('-')) ?? ''))
  }
}

/** Typed twice, or the line of a pipe. */
async function newPin(words: PinWords): Promise<string> {
  const said = process.stdin.isTTY ? await askInSecret(words.newPin) : (await firstLine()).trim()
  if (said === undefined) throw new Refusal(words.givenUp)
  const problem = pinProblem(said)
  if (problem) throw new Refusal(words.problem(problem))
  if (process.stdin.isTTY && (await askInSecret(words.again)) !== said) throw new Refusal(words.notTheSame)
  return said
}

async function copy(file: string, folder: string, words: PinWords, allWords: Words): Promise<void> {
  const kept = await pinIn(folder)
  if (kept === 'none') throw new Refusal(words.noPin)
  if (kept === 'unreadable') throw new Refusal(words.unreadable)
  await writeFile(file, pinText(kept), { mode: 0o600 }).catch((error: unknown) => {
    throw new Refusal(allWords.unwritableFile(file, saidBy(error)))
  })
  console.log(words.copied(file))
}

async function take(file: string, folder: string, words: PinWords, allWords: Words): Promise<void> {
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new Refusal(allWords.unreadableFile(file, saidBy(error)))
  })
  const found = readPinText(text)
  if (!found) throw new Refusal(words.notAPin(file))
  await keep(folder, found, words)
  console.log(words.taken)
}

async function keep(folder: string, kept: HashedPin, words: PinWords): Promise<void> {
  try {
    await keepPin(folder, kept)
    await forgetTries(folder)
    await giveToOwner(folder)
  } catch (error) {
    throw new Refusal(words.notKept(folder, saidBy(error)))
  }
}

/** What root writes into the folder of the kiosk's own account is that account's, which has to read it. */
async function giveToOwner(folder: string): Promise<void> {
  if (process.getuid?.() !== 0) return
  const { uid, gid } = await stat(folder)
  for (const file of PIN_FILES) await chown(join(folder, file), uid, gid)
}

const saidBy = (error: unknown): string => (error instanceof Error ? error.message : String(error))
