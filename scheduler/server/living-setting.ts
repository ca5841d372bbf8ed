import { usualAccompaniment } from '../domain/accompaniment.ts'
import { organisationSeen } from '../storage/organisation.ts'
import type { Setting } from './setting.ts'

/** The setting whose name, e-mail and rule for adults are those that the settings page last left, whichever process took them. */
export function livingSetting(given: Setting): { readonly setting: Setting; /** Reads them anew; they stay as they were while the database does not answer. */ readonly refresh: () => Promise<void> } {
  let { name, email, accompaniment } = given
  const setting: Setting = {
    ...given,
    get name() {
      return name
    },
    get email() {
      return email
    },
    get accompaniment() {
      return accompaniment
    },
  }
  return {
    setting,
    async refresh() {
      const seen = await organisationSeen(given.database, given.organisation).catch(() => undefined)
      if (seen) ({ name, email, accompaniment = usualAccompaniment } = seen)
    },
  }
}
