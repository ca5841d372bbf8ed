import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { encoded } from './encode.ts'
import { withoutVoice } from './kiosk-texts.ts'
import { planVoices, soundOf } from './plan.ts'
import { Sounds, soundsFolder } from './sounds.ts'
import { spokenTexts } from './spoken-texts.ts'
import { synthesizer } from './synthesizer.ts'
import type { Speech } from './synthesizer.ts'
import { locales } from './text.ts'
import type { Group, Locale } from './text.ts'
import type { Voice } from '../common/voices.ts'

/** `npm run voices`: a voice for every text that has none yet, in both languages. With `--all`, all of them anew, but those of a person. */
const isAnew = process.argv.includes('--all')

type Say = (text: string) => Speech

function makeGroup(locale: Locale, { name, texts }: Group, say: Say): void {
  const sounds = new Sounds(locale, name)
  const { kept, made, removed } = planVoices(texts, sounds.manifest(), sounds.files(), isAnew)
  // All are read before one is written: two may have changed names.
  const moved = kept.filter(({ from, voice }) => from !== voice.file).map(({ from, voice }) => ({ file: voice.file, sound: sounds.read(from) }))
  const voices = new Map<string, Voice>(kept.map(({ text, voice }) => [text, voice]))
  for (const { file, sound } of moved) sounds.keep(file, sound)
  for (const [index, text] of made.entries()) {
    if (process.stdout.isTTY) process.stdout.write(`\r${locale}  ${name}  ${index + 1} of ${made.length}`)
    const speech = say(text.text)
    sounds.keep(soundOf(text), encoded(speech))
    voices.set(text.text, { file: soundOf(text), words: speech.words })
  }
  for (const file of removed) sounds.remove(file)
  sounds.keepManifest(Object.fromEntries(texts.flatMap(({ text }) => (voices.has(text) ? [[text, voices.get(text) as Voice]] : []))))
  const line = `${locale}  ${name}  ${texts.length} texts: ${made.length} made, ${kept.length} kept, ${removed.length} removed`
  console.log(`${process.stdout.isTTY ? '\r' : ''}${line}`)
}

/** What lies there and is no group any more. */
function removeOthers(locale: Locale, groups: readonly Group[]): void {
  const names = groups.flatMap(({ name }) => [name, `${name}.json`])
  for (const entry of readdirSync(join(soundsFolder, locale))) if (!names.includes(entry)) rmSync(join(soundsFolder, locale, entry), { recursive: true })
}

for (const locale of locales) {
  const groups = spokenTexts(locale)
  const say = await synthesizer(locale)
  for (const group of groups) makeGroup(locale, group, say)
  removeOthers(locale, groups)
}
console.log(`Without a voice, for what stands in their gaps is no word of few: ${withoutVoice('fr').join(', ')}`)
