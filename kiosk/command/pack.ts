import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { catalogue, workshopNamed } from '../../workshops/catalogue.ts'
import { checkPack, judged } from '../../workshops/packs/check-pack.ts'
import { mutations } from '../../workshops/packs/mutate.ts'
import type { Pack } from '../../workshops/packs/pack.ts'
import type { Locale } from './locale.ts'
import { newPack, withPack } from './new-pack.ts'
import { packWords } from './pack-words.ts'
import type { PackWords } from './pack-words.ts'
import { Refusal } from './refusal.ts'

/** Slips of the hand that each finished creation is tried with. */
const SLIPS = 50

/** `camion pack check [ID]` says what is not right in the workshops; `camion pack new ID` begins one. @throws Refusal when something is not right */
export function pack(args: readonly string[], locale: Locale): void {
  const words = packWords[locale]
  const { command, id, isHelp } = parsed(args, words)
  if (isHelp || command === undefined) {
    console.log(words.help)
    return
  }
  if (command === 'new') begin(id, words)
  else if (command === 'check') check(id, words)
  else throw new Refusal(words.unknown(command))
}

/** Where this program's own workshops are written. */
const workshops = new URL('../../workshops/', import.meta.url)

function begin(id: string | undefined, words: PackWords): void {
  if (id === undefined || !/^[a-z]+(-[a-z0-9]+)*$/.test(id)) throw new Refusal(words.badId)
  const folder = new URL(`packs/${id}/`, workshops)
  if (workshopNamed(id) || existsSync(folder)) throw new Refusal(words.isThere(id))
  const catalogueFile = new URL('catalogue.ts', workshops)
  try {
    mkdirSync(folder)
    for (const [name, text] of Object.entries(newPack(id))) writeFileSync(new URL(name, folder), text)
    writeFileSync(catalogueFile, withPack(readFileSync(catalogueFile, 'utf8'), id))
  } catch (error) {
    throw new Refusal(words.notWritten(error instanceof Error ? error.message : String(error)))
  }
  console.log(words.begun(id))
}

function check(id: string | undefined, words: PackWords): void {
  const found = id === undefined ? undefined : workshopNamed(id)
  if (id !== undefined && !found) throw new Refusal(words.noPack(id, catalogue.map((one) => one.id).join(', ')))
  const checked = (found ? [found] : catalogue).map((one) => ({ one, faults: checkPack(one) }))
  for (const { one, faults } of checked) {
    console.log(words.pack(one.id, one.steps.length, one.steps.filter(({ goal }) => goal).length, faults.length))
    for (const { where, what } of faults) console.log(`  ${where}: ${what}`)
    // One pack is read closely: what its judge takes for done is a person's to agree with.
    if (found) tellSlips(one, words)
  }
  const wrong = checked.filter(({ faults }) => faults.length > 0).length
  if (wrong > 0) throw new Refusal(words.wrong(wrong))
}

function parsed(args: readonly string[], words: PackWords) {
  try {
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { help: { type: 'boolean', default: false } } })
    const [command, id, more] = positionals
    if (more !== undefined) throw new Refusal(words.unknown(more))
    return { command, id, isHelp: values.help }
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal(words.unknown(args.find((arg) => arg.startsWith('-')) ?? ''))
  }
}

/** The slips after which every goal is met all the same. */
function tellSlips(one: Pack, words: PackWords): void {
  const goals = one.steps.flatMap(({ goal }) => (goal ? [goal] : []))
  const accepted = mutations(one.finished, SLIPS).filter(({ creation }) =>
    goals.every((goal) => {
      const verdict = judged(goal, creation)
      return verdict !== 'unreadable' && verdict.isMet
    }),
  )
  console.log(words.slips(accepted.length, SLIPS))
  for (const { what } of accepted) console.log(`  ${what}`)
}
