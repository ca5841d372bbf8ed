/** The one channel each way between the page and the host; each message is a JSON text. */
export const fromPage = 'camion:from-page'
export const toPage = 'camion:to-page'
