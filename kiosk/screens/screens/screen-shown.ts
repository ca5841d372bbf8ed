import type { NewsOf } from '../../common/calls.ts'

/** Which screen a child is at. */
export type ScreenName = 'crew' | 'creations' | 'making'

type Seat = Pick<NewsOf<'seat'>, 'crew' | 'open'>

export function screenAt({ crew, open }: Seat): ScreenName {
  if (crew === null) return 'crew'
  return open === null ? 'creations' : 'making'
}

const REMEMBERED_AS = 'camion.screen'

/** Which screen was shown when this page was loaded before: it is drawn again until the kiosk speaks. Nothing else is remembered. */
export function rememberedScreen(): ScreenName {
  try {
    const screen = sessionStorage.getItem(REMEMBERED_AS)
    return screen === 'making' || screen === 'creations' ? screen : 'crew'
  } catch {
    return 'crew'
  }
}

export function rememberScreen(screen: ScreenName): void {
  try {
    sessionStorage.setItem(REMEMBERED_AS, screen)
  } catch {
    // A page that may keep nothing begins with the crews.
  }
}
