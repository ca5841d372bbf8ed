import { organisationNamed } from '../storage/organisation.ts'
import type { Setting } from './setting.ts'

/** The setting whose name and e-mail are those that the settings page last left, whichever process took them. */
export function livingSetting(given: Setting): { readonly setting: Setting; /** Reads them anew; they stay as they were while the database does not answer. */ readonly refresh: () => Promise<void> } {
  let { name, email } = given
  const setting: Setting = {
    ...given,
    get name() {
      return name
    },
    get email() {
      return email
    },
  }
  return {
    setting,
    async refresh() {
      const named = await organisationNamed(given.database, given.organisation).catch(() => undefined)
      if (named) ({ name, email } = named)
    },
  }
}
