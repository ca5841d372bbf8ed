const MORNING = 6

/** The zone in which it is early morning. */
export function zoneOfMorning(hourOfUtc: number): string {
  const offset = MORNING - hourOfUtc < -11 ? MORNING - hourOfUtc + 24 : MORNING - hourOfUtc
  // In these names a zone east of Greenwich has a minus.
  return `Etc/GMT${offset > 0 ? '-' : '+'}${Math.abs(offset)}`
}

/** A visit ends with its day: until what is done is done, midnight is far. */
export async function inTheMorning<Result>(deed: () => Promise<Result>): Promise<Result> {
  const zone = process.env['TZ']
  process.env['TZ'] = zoneOfMorning(new Date().getUTCHours())
  try {
    return await deed()
  } finally {
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  }
}
