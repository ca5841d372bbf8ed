export type Locale = 'fr' | 'en'

/** French unless the machine speaks English (`LC_ALL`, `LC_MESSAGES`, `LANG`, in the order POSIX gives them). */
export function localeOf(environment: Readonly<Record<string, string | undefined>>): Locale {
  const named = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find((value) => value !== undefined && value !== '')
  return named?.startsWith('en') ? 'en' : 'fr'
}
