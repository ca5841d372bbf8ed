import { readFile } from 'node:fs/promises'
import { readFileSync } from 'node:fs'
import { extname, join, normalize, sep } from 'node:path'
import { pageFolder, pageHeaders } from '../host/built-page.ts'
import { pageScheme } from './page-address.ts'

/** What the page's scheme may do: as little as an ordinary page needs. */
export const pagePrivileges = { scheme: pageScheme, privileges: { standard: true, secure: true, supportFetchAPI: true } } as const

const kinds: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.cur': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.opus': 'audio/ogg',
  '.json': 'application/json',
}

const help = readFileSync(new URL('./help.html', import.meta.url), 'utf8')

/** Answers for the page's scheme: its files, and the help. */
export function answerPage(folder = pageFolder): (request: Pick<Request, 'url' | 'method'>) => Promise<Response> {
  const answer = (status: number, kind: string, body: string | Uint8Array<ArrayBuffer>) => new Response(body, { status, headers: { ...pageHeaders, 'Content-Type': kind } })
  const none = () => answer(404, 'text/plain; charset=utf-8', 'There is no such page.')
  return async ({ url, method }) => {
    const address = URL.parse(url)
    if (method !== 'GET' || address?.host !== 'camion') return none()
    if (address.pathname === '/help') return answer(200, kinds['.html'] ?? '', help.replaceAll('{{code}}', codeIn(address)))
    const file = fileAt(folder, address.pathname)
    const kind = file === undefined ? undefined : kinds[extname(file)]
    if (file === undefined || kind === undefined) return none()
    return await readFile(file).then((body) => answer(200, kind, new Uint8Array(body)), none)
  }
}

/** A letter and a digit; anything else is none of ours. */
const codeIn = ({ searchParams }: URL): string => /^[A-Z]\d$/.exec(searchParams.get('code') ?? '')?.[0] ?? '?'

/** The file a path names, unless it leads out of the folder. */
function fileAt(folder: string, path: string): string | undefined {
  const root = normalize(folder.endsWith(sep) ? folder : `${folder}${sep}`)
  try {
    const name = decodeURIComponent(path === '/' ? '/index.html' : path)
    const file = join(root, name)
    return file.startsWith(root) && !/[\0\\]|(^|\/)\./.test(name) ? file : undefined
  } catch {
    return undefined
  }
}
