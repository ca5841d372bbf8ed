import type { ReactNode } from 'react'
import { OpenHand } from '../parts/open-hand.tsx'

const speaker = <path d="M6 18h8l12-9v30l-12-9H6z" fill="#8ec9f0" />

/** A picture for each choice, drawn in the one hand of the kiosk, 48 units wide. */
const pictures: Readonly<Record<string, ReactNode>> = {
  'mood.pictures': (
    <>
      <path d="M24 44V26M24 40c-7 0-10-4-10-8 6 0 10 3 10 8zM24 40c7 0 10-4 10-8-6 0-10 3-10 8z" fill="#6cc48f" />
      <path d="M24 4c4 0 5 5 4 7 3-2 8-1 8 3s-5 5-8 4c2 2 1 8-4 8s-6-6-4-8c-3 1-8 0-8-4s5-5 8-3c-1-2 0-7 4-7z" fill="#e58aec" />
      <circle cx="24" cy="15" r="4" fill="#ffc53d" />
    </>
  ),
  'mood.words': (
    <>
      <path d="M20 18h8v26h-8z" fill="#b5966b" />
      <path d="M8 8h24c6 0 8 4 9 9H30v4H8z" fill="#a9b4c8" />
    </>
  ),
  'locale.fr': <Letters text="Aà" />,
  'locale.en': <Letters text="Az" />,
  'sounds.on': (
    <>
      {speaker}
      <path d="M33 18c3 4 3 8 0 12M39 13c6 7 6 15 0 22" fill="none" />
    </>
  ),
  'sounds.off': (
    <>
      {speaker}
      <path d="M34 19l10 10M44 19L34 29" fill="none" />
    </>
  ),
  'hand.right': <OpenHand transform="translate(3 0)" />,
  'hand.left': <OpenHand transform="translate(45 0) scale(-1 1)" />,
  'theme.day': (
    <>
      <circle cx="24" cy="24" r="9" fill="#ffc53d" />
      <path d="M24 4v5M24 39v5M4 24h5M39 24h5M10 10l3 3M35 35l3 3M38 10l-3 3M13 35l-3 3" fill="none" />
    </>
  ),
  'theme.night': <path d="M30 6a19 19 0 1 0 12 27A16 16 0 0 1 30 6z" fill="#fdf3df" stroke="#1b2a41" />,
  'contrast.normal': <Halves left="#fdebc8" right="#a9b4c8" />,
  'contrast.high': <Halves left="#ffffff" right="#000000" />,
  'motion.system': (
    <>
      <circle cx="33" cy="24" r="10" fill="#ffc53d" />
      <path d="M17 14H6M15 24H3M17 34H6" fill="none" />
    </>
  ),
  'motion.reduced': <circle cx="24" cy="24" r="11" fill="#ffc53d" />,
}

function Letters({ text }: { readonly text: string }) {
  return (
    <text x="24" y="35" textAnchor="middle" fontFamily="Fredoka, sans-serif" fontWeight="600" fontSize="30" fill="currentColor" stroke="none">
      {text}
    </text>
  )
}

function Halves({ left, right }: { readonly left: string; readonly right: string }) {
  return (
    <>
      <path d="M24 6a18 18 0 0 0 0 36z" fill={left} />
      <path d="M24 6a18 18 0 0 1 0 36z" fill={right} />
    </>
  )
}

/** @param choice `setting.value` */
export function SettingPicture({ choice }: { readonly choice: string }) {
  return (
    <svg viewBox="0 0 48 48" aria-hidden="true" className="picture" stroke="currentColor" strokeWidth="3" strokeLinejoin="round" strokeLinecap="round">
      {pictures[choice]}
    </svg>
  )
}
