import type { Program } from '../../../workshops/language/program.ts'
import { SLICE } from '../../../workshops/language/run.ts'
import { Runner } from '../../../workshops/language/runner.ts'
import type { Engine } from './engine.ts'

/** How often (ms of the wall) the page is told which blocks run and what is in the boxes, as `kiosk/devices` does. */
const TELL_EVERY = 33

/** Further (ms of the program's time) than the program goes. */
const HORIZON = 1_000_000_000

/** Our runner as a program on a board runs: a slice at a time, looked into thirty times a second. */
export function ours(program: Program): Engine & { readonly told: () => number } {
  let lastTold = 0
  let told = 0
  return {
    name: 'ours, highlight and watch on',
    told: () => told,
    prepare() {
      const runner = new Runner(program, { shine() {}, shineIn() {}, sound() {}, turn() {}, say() {}, allOff() {}, instantEnded() {} }, 1)
      return {
        run() {
          while (!runner.advance(HORIZON, SLICE)) {
            const now = performance.now()
            if (now - lastTold < TELL_EVERY) continue
            lastTold = now
            if (runner.highlight().length === 0) throw new Error('nothing is highlighted in a running program')
            runner.watch()
            told += 1
          }
        },
        boxes: () => runner.watch(),
      }
    },
  }
}
