import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { startMovingLine } from '../prepare/moving-line.mjs'
import { oneAtATime } from '../prepare/one-at-a-time.mjs'
import { say } from '../prepare/say.mjs'
import { Trouble } from '../prepare/trouble.mjs'
import { aptProgress } from './apt-progress.ts'
import { namesOf, type DebianPackage } from './package-list.ts'

const statusChannel = 3
const patientWithOthers = 'DPkg::Lock::Timeout=300'

/** Root is asked nothing more: it may install. */
export function mayInstall(): boolean {
  return process.getuid?.() === 0
}

/** Installs them with progress; throws what apt said when it fails. */
export async function installPackages(root: string, packages: readonly DebianPackage[]): Promise<void> {
  const whenWaiting = () => say('Debian', 'another command is installing packages: waiting for it')
  await oneAtATime(join(root, '.cache', 'debian.lock'), { whenWaiting }, async () => {
    say('Debian', `missing, installing: ${namesOf(packages).join(' ')}`)
    await runApt(['update'])
    await runApt(['install', '--yes', '--no-install-recommends', ...namesOf(packages)])
  })
}

function runApt(words: readonly string[]): Promise<void> {
  const command = `apt-get ${words.join(' ')}`
  let progress = `apt-get ${words[0] ?? ''}`
  const endLine = startMovingLine('Debian', () => progress)
  return new Promise((resolve, reject) => {
    const apt = spawn('apt-get', ['-o', patientWithOthers, '-o', `APT::Status-Fd=${statusChannel}`, ...words], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    const output: string[] = []
    apt.stdout?.setEncoding('utf8').on('data', (text: string) => output.push(text))
    apt.stderr?.setEncoding('utf8').on('data', (text: string) => output.push(text))
    createInterface({ input: apt.stdio[statusChannel] as Readable }).on('line', (line) => (progress = aptProgress(line) ?? progress))
    apt.once('error', (error) => reject(new Trouble(`apt-get could not be started: ${error.message}`)))
    apt.once('close', (code) => {
      endLine()
      if (code === 0) resolve()
      else reject(new Trouble(`${output.join('')}\n${command} failed with exit code ${code ?? 'none'}; what it said is above.`))
    })
  })
}
