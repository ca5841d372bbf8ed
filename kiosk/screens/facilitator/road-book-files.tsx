import type { Answer } from '../../common/calls.ts'
import { useWords } from '../words/words.ts'
import { ListRow } from './list-row.tsx'
import { dayTold } from './when.ts'

type Files = Extract<Answer<'roadBooksOnStick'>, { ok: true }>['files']
type RoadBookFilesProps = { readonly files: Files; readonly isBusy: boolean; readonly onOpen: (file: string) => void }

/** What of the stick may be a road book: those that are first, then why the others can't be opened. */
export function RoadBookFiles({ files, isBusy, onOpen }: RoadBookFilesProps) {
  const { words, locale } = useWords()
  if (files.length === 0) return <p>{words('station.day.empty')}</p>
  const sorted = files.toSorted((one, other) => Number(one.problem !== null) - Number(other.problem !== null) || one.day.localeCompare(other.day))
  return (
    <ul className="files">
      {sorted.map(({ file, day, commune, problem }) =>
        problem ? (
          <ListRow key={file} title={file} about={words(`station.day.problem.${problem}`)} />
        ) : (
          <ListRow key={file} title={commune} about={dayTold(day, locale)} aside={file} deed={{ name: words('station.day.open'), label: words('station.day.openOf', { file }), isDisabled: isBusy, onPress: () => onOpen(file) }} />
        ),
      )}
    </ul>
  )
}
