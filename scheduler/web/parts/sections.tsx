/** A page's text: sections of paragraphs. */
export function Sections({ of }: { readonly of: readonly { readonly title: string; readonly paragraphs: readonly string[] }[] }) {
  return of.map(({ title, paragraphs }) => (
    <section key={title}>
      <h2>{title}</h2>
      {paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </section>
  ))
}
