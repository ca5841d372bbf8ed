/** The kiosk's own scheme: only our handler answers it, and nothing of it is on any network. */
export const pageScheme = 'app'
export const pageOrigin = `${pageScheme}://camion`
export const pageAddress = `${pageOrigin}/`

/** Where an adult reads what to do. `code`: what fell, and how often, as `P3`. */
export const helpAddress = (code: string): string => `${pageOrigin}/help?code=${encodeURIComponent(code)}`

/** Whether the window may show it: the page, or the help, and nothing else, ours or not. */
export function mayShow(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${pageScheme}:` && url.host === 'camion' && url.username === '' && url.password === '' && (url.pathname === '/' || url.pathname === '/help')
}
