import { parseArgs } from 'node:util'

export const help = `npm run scheduler                        serves the pages, on the database that comes with them or on DATABASE_URL
npm run scheduler -- demo                the same with a season to try: Tours and around, in March 2027
npm run scheduler -- migrate             brings the database up to date, and no more
npm run scheduler -- backup FILE         writes everything into a file
npm run scheduler -- restore FILE        fills a new, empty database from such a file
npm run scheduler -- create-admin EMAIL  makes somebody a coordinator, and prints a link to sign in with
npm run scheduler -- sign-in-link EMAIL  prints such a link for somebody who is known here
npm run scheduler -- purge               takes away what is kept no longer, as it is done once a day

  --port N    listens on another port than 4100
  --folder F  keeps its data in another folder than the usual one`

/** What the command line asks for. */
export type Wish = { readonly port: number; readonly folder: string | undefined; /** Started by `npm start`: tells its address as JSON, and ends with its input. */ readonly isPart: boolean } & ({ readonly do: 'help' | 'serve' | 'demo' | 'migrate' | 'purge' } | { readonly do: 'backup' | 'restore'; readonly file: string } | { readonly do: 'create-admin' | 'sign-in-link'; readonly email: string })

const USUAL_PORT = 4100

/** @returns the wish, or one line that says what can't be understood */
export function readWish(words: readonly string[]): Wish | string {
  let parsed
  try {
    parsed = parseArgs({ args: [...words], allowPositionals: true, options: { port: { type: 'string' }, folder: { type: 'string' }, 'as-part': { type: 'boolean', default: false }, help: { type: 'boolean' } } })
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? ''
  }
  const { values, positionals: [command = 'serve', file, ...more] } = parsed
  if (values.port !== undefined && !(/^\d{1,5}$/.test(values.port) && Number(values.port) < 65_536)) return `--port ${values.port} is not a port: a whole number from 0 to 65535.`
  const common = { port: values.port === undefined ? USUAL_PORT : Number(values.port), folder: values.folder, isPart: values['as-part'] }
  if (values.help) return { ...common, do: 'help' }
  if (more.length > 0) return `One command at a time: ${more.join(' ')} is too much.`
  switch (command) {
    case 'backup':
    case 'restore':
      return file === undefined ? `${command} needs a file: npm run scheduler -- ${command} FILE` : { ...common, do: command, file }
    case 'create-admin':
    case 'sign-in-link':
      return file !== undefined && /^[^@\s]+@[^@\s]+$/.test(file) ? { ...common, do: command, email: file } : `${command} needs an e-mail address: npm run scheduler -- ${command} EMAIL`
    case 'serve':
    case 'demo':
    case 'migrate':
    case 'purge':
      return file === undefined ? { ...common, do: command } : `${command} takes no ${file}.`
    default:
      return `The scheduler does not know ${command}; npm run scheduler -- --help shows what it knows.`
  }
}
