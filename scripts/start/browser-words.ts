/**
 * What Chromium is told: one window on the kiosk, a profile of its own that nobody else uses,
 * and no network traffic of its own in the background.
 * Chromium refuses to start in its sandbox as root: only then is the sandbox left out.
 */
export function browserWords(address: string, profile: string, isRoot: boolean): string[] {
  return [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--password-store=basic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--disable-features=Translate,OptimizationHints,MediaRouter,AutofillServerCommunication',
    ...(isRoot ? ['--no-sandbox'] : []),
  ]
}
