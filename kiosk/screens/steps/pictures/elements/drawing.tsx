import type { ReactNode } from 'react'
import { paints } from './paints.ts'

type DrawingProps = { readonly viewBox: string; readonly className: string; /** What it shows; without it, whoever shows it says it beside. */ readonly label?: string; readonly children: ReactNode }

/** The frame of every drawing: ink, one outline, round joints. */
export const Drawing = ({ viewBox, className, label, children }: DrawingProps) => (
  <svg viewBox={viewBox} className={className} color={paints.ink} stroke={paints.ink} strokeWidth="2.8" strokeLinejoin="round" strokeLinecap="round" {...(label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label })}>
    {children}
  </svg>
)
