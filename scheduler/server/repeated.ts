/**
 * Does something now, and again and again; the next begins when the last is done.
 * @param act answers how many milliseconds to wait
 * @param afterTrouble milliseconds to wait when it failed
 * @returns what ends it, once what is under way is done
 */
export function repeated(act: () => Promise<number>, afterTrouble: number, failed: (error: unknown) => void): () => Promise<void> {
  let timer: NodeJS.Timeout | undefined
  let hasEnded = false
  let underWay = Promise.resolve()
  const once = async () => {
    const wait = await act().catch((error: unknown) => {
      failed(error)
      return afterTrouble
    })
    if (!hasEnded) timer = setTimeout(begin, wait)
  }
  const begin = () => void (underWay = once())
  begin()
  return async () => {
    hasEnded = true
    clearTimeout(timer)
    await underWay
  }
}
