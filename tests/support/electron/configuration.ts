/** What main told Electron, as it told it: what the checklist looks at. */
export type Configuration = {
  windows: Record<string, unknown>[]
  schemes: unknown[]
  partitions: unknown[]
  switches: unknown[]
  /** Names of what is called by something that may only ask: `setPermissionRequestHandler`, `will-download`… */
  handlers: string[]
  menu: unknown[]
  channels: string[]
}

export const configuration: Configuration = { windows: [], schemes: [], partitions: [], switches: [], handlers: [], menu: [], channels: [] }

export function noteConfiguration<Name extends keyof Configuration>(name: Name, value: Configuration[Name][number]): void {
  ;(configuration[name] as unknown[]).push(value)
}
