/** Only this machine's own host may be shown: an address of the loopback, over plain HTTP, with its port. */
export function kioskAddress(told: string | undefined): URL | undefined {
  if (told === undefined || !URL.canParse(told)) return undefined
  const address = new URL(told)
  return address.protocol === 'http:' && address.hostname === '127.0.0.1' && address.port !== '' ? address : undefined
}

/** Whether a page may be gone to from the kiosk: the kiosk's own, and nothing else. */
export function isOfTheKiosk(kiosk: URL, wanted: string): boolean {
  return URL.canParse(wanted) && new URL(wanted).origin === kiosk.origin
}
