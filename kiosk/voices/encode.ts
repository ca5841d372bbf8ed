import { spawnSync } from 'node:child_process'
import type { Speech } from './synthesizer.ts'

/** Enough for one voice. */
const KILOBITS_A_SECOND = '12'

/** Samples as Ogg Opus, the same bytes each time. Throws where opusenc isn't there. */
export function encoded({ samples, rate }: Pick<Speech, 'samples' | 'rate'>): Buffer {
  const raw = ['--raw', '--raw-bits', '16', '--raw-chan', '1', '--raw-rate', String(rate)]
  const small = ['--bitrate', KILOBITS_A_SECOND, '--framesize', '60', '--speech', '--padding', '0']
  const { stdout, stderr, error, status } = spawnSync('opusenc', ['--quiet', ...raw, ...small, '--serial', '1', '-', '-'], { input: samples })
  if (error) throw new Error('opusenc is not on this machine. On Debian: apt-get install opus-tools', { cause: error })
  if (status !== 0) throw new Error(`opusenc: ${stderr.toString().trim()}`)
  return stdout
}
