import type { Locale } from '../../web/words/words.ts'

/** A letter before it is written as text or HTML: both say the same. */
export type Part =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'title'; readonly text: string }
  | { readonly is: 'facts'; readonly facts: readonly (readonly [name: string, value: string])[] }
  | { readonly is: 'link'; readonly text: string; readonly to: string; readonly isMain: boolean }
  | { readonly is: 'list'; readonly items: readonly string[] }
  | { readonly is: 'small'; readonly text: string }

export type Letter = { readonly locale: Locale; readonly subject: string; readonly demo: string | undefined; readonly parts: readonly Part[] }

/** In plain text: nothing wider than a mail program folds by itself. */
export const asText = ({ locale, demo, parts }: Letter): string => `${[...(demo === undefined ? [] : [demo]), ...parts.map((part) => partAsText(part, locale))].join('\n\n')}\n`

function partAsText(part: Part, locale: Locale): string {
  switch (part.is) {
    case 'facts':
      return part.facts.map(([name, value]) => `${name}${locale === 'fr' ? ' :' : ':'} ${value}`.replace(/\n/g, '\n    ')).join('\n')
    case 'link':
      return `${part.text}\n${part.to}`
    case 'list':
      return part.items.map((item) => `– ${item}`).join('\n')
    case 'title':
    case 'text':
    case 'small':
      return part.text
  }
}

const ink = '#1B2A41'
const font = `font-family:'Atkinson Hyperlegible',Verdana,Arial,sans-serif;font-size:17px;line-height:1.5;color:${ink}`

/** A page of its own, with its style on each element: mail programs keep no style sheet. */
export function asHtml({ locale, subject, demo, parts }: Letter): string {
  const banner = demo === undefined ? '' : `<p style="margin:0 0 16px;padding:8px 16px;background:#FFC53D;border-radius:12px;color:${ink}">${escaped(demo)}</p>`
  return `<!doctype html>
<html lang="${locale}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:24px 12px;background:#FFF8EC;${font}">
<div role="article" lang="${locale}" aria-label="${escaped(subject)}" style="max-width:600px;margin:0 auto;padding:24px;background:#FFFFFF;border:3px solid ${ink};border-radius:20px">
${banner}<p style="margin:0 0 8px;font-weight:bold;color:#C8401F">Camion qui code</p>
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.25">${escaped(subject)}</h1>
${parts.map(partAsHtml).join('\n')}
</div>
</body>
</html>
`
}

function partAsHtml(part: Part): string {
  switch (part.is) {
    case 'text':
      return `<p style="margin:0 0 16px">${escaped(part.text)}</p>`
    case 'title':
      return `<h2 style="margin:24px 0 8px;font-size:18px">${escaped(part.text)}</h2>`
    case 'facts':
      return `<dl style="margin:0 0 16px;padding:12px 16px;background:#FFF8EC;border-radius:12px">${part.facts.map(([name, value]) => `<dt style="font-size:15px;color:#5B6780">${escaped(name)}</dt><dd style="margin:0 0 8px">${escaped(value)}</dd>`).join('')}</dl>`
    case 'link':
      return part.isMain
        ? `<p style="margin:0 0 16px"><a href="${escaped(part.to)}" style="display:inline-block;padding:12px 20px;background:#1B6CA8;color:#FFFFFF;border-radius:12px;font-weight:bold;text-decoration:none">${escaped(part.text)}</a></p>`
        : `<p style="margin:0 0 16px"><a href="${escaped(part.to)}" style="color:#1B6CA8">${escaped(part.text)}</a></p>`
    case 'list':
      return `<ul style="margin:0 0 16px;padding-left:20px">${part.items.map((item) => `<li style="margin:0 0 4px">${escaped(item)}</li>`).join('')}</ul>`
    case 'small':
      return `<p style="margin:0 0 16px;font-size:14px;color:#5B6780;overflow-wrap:anywhere">${escaped(part.text)}</p>`
  }
}

const signs: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '<br>' }

/** What somebody typed is text, never HTML. */
const escaped = (text: string): string => text.replaceAll(/[&<>"\n]/g, (sign) => signs[sign] ?? '')
