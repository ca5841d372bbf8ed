/** A hand, 48 units wide: it points, covers a sensor, comes nearer. */
export function OpenHand({ transform }: { readonly transform?: string }) {
  return (
    <g transform={transform}>
      <path d="M15 42c-5-5-9-12-9-16 0-3 4-3 6 0l3 5V11c0-4 6-4 6 0v12V8c0-4 6-4 6 0v15V11c0-4 6-4 6 0v14-8c0-4 6-4 6 0v14c0 9-5 12-12 12-6 0-9 0-12-1z" fill="#fde0c5" />
    </g>
  )
}
