import { renderToStaticMarkup } from 'react-dom/server'
import lookText from './look.css?raw'
import dataLook from './data/look.css?raw'
import messagesLook from './messages/look.css?raw'
import mapLook from './map/look.css?raw'
import tourLook from './pages/tour.css?raw'
import { dataPages } from './data/pages.tsx'
import listsLook from './desk/lists/look.css?raw'
import { deskListsPages } from './desk/lists/pages.tsx'
import reportLook from './desk/report/look.css?raw'
import { deskReportPages } from './desk/report/pages.tsx'
import peopleLook from './desk/people/look.css?raw'
import { deskPeoplePages } from './desk/people/pages.tsx'
import { deskStopsPages } from './desk/stops/pages.tsx'
import stopsLook from './desk/stops/look.css?raw'
import timelineScriptText from './desk/stops/timeline.js?raw'
import planningLook from './desk/planning/look.css?raw'
import { deskPlanningPages } from './desk/planning/pages.tsx'
import todayLook from './desk/today/look.css?raw'
import { deskTodayPages } from './desk/today/pages.tsx'
import workLook from './desk/work/look.css?raw'
import { deskWorkPages } from './desk/work/pages.tsx'
import { messagesPages } from './messages/pages.tsx'
import type { Drawing, Drawings } from './drawings.ts'
import type { PageModel } from './page-models.ts'
import joinLook from './join/look.css?raw'
import { joinPages } from './join/pages.tsx'
import lessonScriptText from './lessons/lesson.js?raw'
import lessonLook from './lessons/look.css?raw'
import { lessonPages } from './lessons/pages.tsx'
import { publicPages } from './pages/pages.tsx'
import { Frame } from './parts/frame.tsx'
import signInLook from './sign-in/look.css?raw'
import { signInPages } from './sign-in/pages.tsx'
import passkeyText from './sign-in/passkey.js?raw'
import myDaysLook from './team/my-days.css?raw'
import teamLook from './team/look.css?raw'
import { teamAreaPages } from './team/pages.tsx'
import waitingLook from './waiting/look.css?raw'
import { waitingPages } from './waiting/pages.tsx'
import { wordsIn } from './words/words.ts'
import type { Locale } from './words/words.ts'

/** The style sheet that every page asks for at `addresses.look`. */
export const look: string = [
  lookText,
  signInLook,
  dataLook,
  mapLook,
  tourLook,
  workLook,
  planningLook,
  myDaysLook,
  stopsLook,
  listsLook,
  reportLook,
  peopleLook,
  todayLook,
  messagesLook,
  waitingLook,
  joinLook,
  lessonLook,
  teamLook,
].join('')

/** The script of the pages that make and use passkeys, at `addresses.passkeyScript`. */
export const passkeyScript: string = passkeyText

/** The script of a lesson's page, at `addresses.lessonScript`. */
export const lessonScript: string = lessonScriptText

/** The script of the season's page, at `addresses.desk.timelineScript`. */
export const timelineScript: string = timelineScriptText

/** How each page is drawn. */
const drawings: Drawings<PageModel> = {
  ...publicPages,
  ...signInPages,
  ...waitingPages,
  ...joinPages,
  ...dataPages,
  ...deskStopsPages,
  ...deskListsPages,
  ...deskReportPages,
  ...deskWorkPages,
  ...deskPlanningPages,
  ...deskPeoplePages,
  ...deskTodayPages,
  ...messagesPages,
  ...lessonPages,
  ...teamAreaPages,
}

/** A whole page, as it is sent. */
export function renderPage(model: PageModel, locale: Locale): string {
  const words = wordsIn[locale]
  const toMend = 'problems' in model && model.problems.length + ('refusals' in model ? model.refusals.length : 0) > 0
  const drawing = drawings[model.page] as Drawing<PageModel>
  const named = drawing.title(model, locale)
  const title = toMend ? `${words.problems.title} – ${named}` : named
  const html = renderToStaticMarkup(
    <Frame model={model} title={title} words={words} locale={locale}>
      {drawing.content(model, locale)}
    </Frame>,
  )
  return `<!doctype html>${html.replace(/^<!doctype html>/i, '')}`
}
