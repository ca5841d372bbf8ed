import { Button } from 'react-aria-components'
import { useWords } from '../words/words.ts'
import { SettingPicture } from './setting-pictures.tsx'
import { choices, settingNames } from './settings.ts'
import type { Setting, Settings } from './settings.ts'

type SettingsSheetProps = { readonly settings: Settings; readonly onChange: (settings: Settings) => void; readonly onClose: () => void }

/** Every setting, each with its picture and its word, beside the work and never in its way: nothing else is locked. */
export function SettingsSheet({ settings, onChange, onClose }: SettingsSheetProps) {
  const { words } = useWords()
  return (
    <section
      className="settings-sheet"
      aria-label={words('settings.title')}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      {settingNames.map((name) => (
        <SettingChoice key={name} name={name} chosen={settings[name]} onChoose={(value) => onChange({ ...settings, [name]: value })} />
      ))}
      <Button className="pill settings-close" onPress={onClose}>
        {words('settings.close')}
      </Button>
    </section>
  )
}

type SettingChoiceProps = { readonly name: Setting; readonly chosen: string; readonly onChoose: (value: string) => void }

function SettingChoice({ name, chosen, onChoose }: SettingChoiceProps) {
  const { words } = useWords()
  return (
    <fieldset className="setting">
      <legend>{words(`settings.${name}`)}</legend>
      {choices[name].map((value) => (
        <label key={value} className="choice">
          <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
          <SettingPicture choice={`${name}.${value}`} />
          <span lang={name === 'locale' ? value : undefined}>{words(`choices.${name}.${value}` as 'choices.mood.words')}</span>
        </label>
      ))}
    </fieldset>
  )
}
