/** The truck, wherever the kiosk speaks for itself. */
export function Truck() {
  return (
    <svg viewBox="0 0 112 66" className="truck" aria-hidden="true" stroke="currentColor" strokeWidth="4" strokeLinejoin="round" strokeLinecap="round">
      <rect x="4" y="6" width="68" height="42" rx="8" fill="#C8401F" />
      <rect x="14" y="15" width="48" height="22" rx="5" fill="#FFF8EC" />
      <path d="M32 20c-4 0-2 5-5 6 3 1 1 6 5 6M44 20c4 0 2 5 5 6-3 1-1 6-5 6" fill="none" stroke="#1B2A41" strokeWidth="3" />
      <path d="M72 18h16l18 16v14H72z" fill="#FFC53D" />
      <path d="M80 24h7l9 9H80z" fill="#FFF8EC" strokeWidth="3" />
      <circle cx="24" cy="52" r="9" fill="#1B2A41" />
      <circle cx="84" cy="52" r="9" fill="#1B2A41" />
      <circle cx="24" cy="52" r="2.5" fill="#FFF8EC" stroke="none" />
      <circle cx="84" cy="52" r="2.5" fill="#FFF8EC" stroke="none" />
    </svg>
  )
}
