import type { WantedWindow } from './options.mjs'

/** A fetch of Electron that did not work, remembered so that the next start does not wait for it again. */
export interface FetchFailure {
  readonly version: string
  readonly reason: string
  readonly date: string
}

/** What to do about Electron. */
export type ElectronPlan =
  | { readonly do: 'run'; readonly program: string }
  | { readonly do: 'fetch' }
  | { readonly do: 'leave'; readonly why: string }

export interface ElectronFacts {
  readonly wanted: WantedWindow
  readonly version: string
  /** Its program, where it was fetched before. */
  readonly program: string | undefined
  readonly failure: FetchFailure | undefined
}

/** Electron where it is there; else it is fetched, unless that has failed before and nobody asks to try again. */
export function planElectron({ wanted, version, program, failure }: ElectronFacts): ElectronPlan {
  if (wanted === 'browser') return { do: 'leave', why: 'a browser was asked for' }
  if (program !== undefined) return { do: 'run', program }
  if (failure === undefined || failure.version !== version || wanted === 'electron') return { do: 'fetch' }
  return { do: 'leave', why: tellFailure(failure) }
}

/** One line: what happened, when, and what to type. */
export function tellFailure({ version, reason, date }: FetchFailure): string {
  return `Electron ${version} could not be fetched on ${date.slice(0, 10)} (${reason}); npm start -- --electron tries again`
}
