/** Texts that would be orders, or an end of the text, to a typesetter that took them for its own language. */
export const hostileTexts = [
  '#eval("1")',
  '#panic()',
  '$x$ _a_ *a* `a` <a> @a',
  '\\ \\\\ " \' "); #read("/etc/passwd")',
  '{{pupils}} ] } ) [ { (',
  '= Titre',
  '// rien',
  'L’HAŸ-LES-ROSES',
] as const

/** What no text should hold, and may. */
export const brokenTexts = ['\u0000\u0007\n\t', '\ud800 seul', '', ' ', '日本 🚚'] as const

/** A row of letters that no line can hold. */
export const longRow = 'W'.repeat(300)
