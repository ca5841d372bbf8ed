import { useEffect, useRef } from 'react'

/** Calls when nobody has touched the screen or a key for so many ms. */
export function useIdle(milliseconds: number, onIdle: () => void): void {
  const idle = useRef(onIdle)
  useEffect(() => {
    idle.current = onIdle
  })
  useEffect(() => {
    let timer = 0
    const again = () => {
      clearTimeout(timer)
      timer = window.setTimeout(() => idle.current(), milliseconds)
    }
    again()
    window.addEventListener('pointerdown', again, true)
    window.addEventListener('keydown', again, true)
    return () => {
      clearTimeout(timer)
      window.removeEventListener('pointerdown', again, true)
      window.removeEventListener('keydown', again, true)
    }
  }, [milliseconds])
}
