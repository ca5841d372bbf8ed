import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'

export function LanguageButton({ onPress }: { readonly onPress: () => void }) {
  const { words, locale } = useWords()
  return (
    <Button className="pill" onPress={onPress}>
      <span lang={locale === 'fr' ? 'en' : 'fr'}>{words('language.other')}</span>
    </Button>
  )
}
