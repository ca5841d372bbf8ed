import { readFileSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { openKioskWindow } from '../../support/electron/open-kiosk-window.ts'
import type { KioskWindow } from '../../support/electron/open-kiosk-window.ts'

const service = readFileSync(new URL('../../../kiosk/packaging/machine/files/usr/lib/systemd/user/camion-kiosk.service', import.meta.url), 'utf8')

/** A kiosk that somebody starts again when it falls, as systemd does on the machine. */
export type Supervised = {
  /** The kiosk that runs now, or that is being started. */
  kiosk(): Promise<KioskWindow>
  end(): Promise<void>
}

/** What the machine's service says of a kiosk that falls: how long (ms) until it is started again. */
function restartAfter(unit: string): number {
  const [, seconds] = /^RestartSec=(\d+)$/m.exec(unit) ?? []
  if (seconds === undefined || !/^Restart=on-failure$/m.test(unit)) throw new Error('the service does not start a kiosk again that fell')
  return Number(seconds) * 1_000
}

export async function supervise(folder: string): Promise<Supervised> {
  const rest = restartAfter(service)
  let isWatched = true
  let kiosk = openKioskWindow({ folder })

  async function watch(): Promise<void> {
    for (;;) {
      const { exitCode } = await kiosk
      if ((await exitCode) === 0 || !isWatched) return
      kiosk = pause(rest).then(() => openKioskWindow({ folder }))
    }
  }
  await kiosk
  // A start that fails is told to whoever asks for the kiosk.
  watch().catch(() => {})
  return {
    kiosk: () => kiosk,
    async end() {
      isWatched = false
      const running = await kiosk.catch(() => undefined)
      await running?.kill()
    },
  }
}
