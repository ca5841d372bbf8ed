/** A clipboard of words only. */
class Clipboard {
  text = ''
  readonly selection = { clear: () => {} }
  clear(): void {
    this.text = ''
  }
}
export const clipboard = new Clipboard()
