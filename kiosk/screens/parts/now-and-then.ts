import { useEffect, useRef, useState } from 'react'

/** What a value was, looked at every so many ms only: for whoever is told of it, and not hurried. */
export function useNowAndThen<Value>(value: Value, milliseconds: number): Value {
  const latest = useRef(value)
  const [told, setTold] = useState(value)
  useEffect(() => {
    latest.current = value
  }, [value])
  useEffect(() => {
    const timer = setInterval(() => setTold(latest.current), milliseconds)
    return () => clearInterval(timer)
  }, [milliseconds])
  return told
}
