/** The truck, at the head of every page. */
export function Truck() {
  return (
    <svg className="truck" viewBox="0 0 120 66" aria-hidden="true" stroke="#1B2A41" strokeWidth="4" strokeLinejoin="round" strokeLinecap="round">
      <path d="M4 60h112" strokeWidth="3" stroke="#D9CDB8" />
      <path d="M12 6h58a6 6 0 0 1 6 6v38H6V12a6 6 0 0 1 6-6z" fill="#C8401F" />
      <path d="M76 20h16l20 17v13H76z" fill="#FFC53D" />
      <path d="M85 27h6l9 8H85z" fill="#FFF8EC" strokeWidth="3" />
      <rect x="15" y="15" width="50" height="22" rx="5" fill="#FFF8EC" />
      <path d="M30 21l-6 5 6 5M50 21l6 5-6 5M43 20l-5 12" fill="none" strokeWidth="3" />
      <circle cx="26" cy="52" r="8" fill="#1B2A41" />
      <circle cx="92" cy="52" r="8" fill="#1B2A41" />
      <circle cx="26" cy="52" r="2" fill="#FFF8EC" stroke="none" />
      <circle cx="92" cy="52" r="2" fill="#FFF8EC" stroke="none" />
    </svg>
  )
}
