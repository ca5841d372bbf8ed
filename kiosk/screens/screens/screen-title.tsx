import { useEffect, useRef } from 'react'

let isFirst = true

/** A screen's title. Whoever comes from another screen is at it, by keyboard and by ear: what they were at is gone. */
export function ScreenTitle({ children }: { readonly children: React.ReactNode }) {
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    // A page that was just opened speaks for itself.
    if (!isFirst) title.current?.focus({ preventScroll: true })
    isFirst = false
  }, [])
  return (
    <h1 ref={title} tabIndex={-1}>
      {children}
    </h1>
  )
}
