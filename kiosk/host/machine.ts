import { execFile } from 'node:child_process'

/** Runs a program of the machine; answers whether it did as it was asked. */
export type RunOnMachine = (program: string, words: readonly string[]) => Promise<boolean>

/** The machine of a kiosk aboard, where something starts the kiosk again. */
export type Machine = { /** Ends the kiosk, to be started again. */ readonly onRestart: () => void; readonly run: RunOnMachine }

/** How long a program may take (ms): a machine that switches off answers at once. */
const ANSWERS_WITHIN = 10_000

export const runOnMachine: RunOnMachine = (program, words) =>
  new Promise((resolve) => {
    execFile(program, [...words], { timeout: ANSWERS_WITHIN }, (error) => {
      if (error) console.error(`host: ${program} ${words.join(' ')}: ${error.message}`)
      resolve(!error)
    })
  })

/** The kiosk's account may do this without a password: see `kiosk/packaging/machine`. */
export const switchOff = (run: RunOnMachine): Promise<boolean> => run('systemctl', ['poweroff'])
