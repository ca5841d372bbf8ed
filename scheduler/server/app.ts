import fastify from 'fastify'
import type { FastifyBaseLogger, FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import pino from 'pino'
import { calendarRoutes } from './calendar/calendar-routes.ts'
import { canAnswer } from '../storage/database.ts'
import { bookingRoutes, sendProblem } from './booking-routes.ts'
import { communeRoutes } from './communes/commune-routes.ts'
import { dataRoutes } from './data/data-routes.ts'
import { deskListsRoutes } from './desk/lists/desk-lists-routes.ts'
import { readUpload } from './desk/lists/upload.ts'
import { planningRoutes } from './desk/planning/planning-routes.ts'
import { reportRoutes } from './desk/report/report-routes.ts'
import { deskPeopleRoutes } from './desk/people/people-routes.ts'
import { deskStopRoutes } from './desk/stops/desk-stops.ts'
import { deskTodayRoutes } from './desk/today/today-routes.ts'
import { lessonRoutes } from './lessons/lesson-routes.ts'
import { livingSetting } from './living-setting.ts'
import { messageRoutes } from './messages/message-routes.ts'
import { pageRoutes } from './pages/page-routes.ts'
import { languageOf, onEveryPage } from './pages/pages-shown.ts'
import { printRoutes } from './print/print-routes.ts'
import { problem } from './problem.ts'
import { addRoutes, nothing, openApi, route } from './route.ts'
import type { Route } from './route.ts'
import type { Renderer } from '../web/page-models.ts'
import { addSafety } from './safety.ts'
import { signInAreaRoutes } from './sign-in/area-routes.ts'
import type { Setting } from './setting.ts'
import { myDaysRoutes } from './team/my-days-routes.ts'
import { joiningRoutes } from './team/joining.ts'
import { deskWaitingRoutes } from './waiting/desk-waiting-routes.ts'
import { moveRoutes } from './waiting/move-routes.ts'
import { waitingApi } from './waiting/waiting-api.ts'
import { waitingRoutes } from './waiting/waiting-routes.ts'
import { myDayRoutes } from './team/my-day-routes.ts'
import { workRoutes } from './work/work-routes.ts'

/** Bytes: the longest form with all its fields full, several times over. */
const LONGEST_BODY = 64_000

/** Milliseconds that somebody has to ask all of something: a slow line sends the longest file within them. */
const LONGEST_ASKING = 60_000

/** Every route of the server. */
export function routesOf(setting: Setting, { renderPage, look, passkeyScript, lessonScript, timelineScript }: Renderer): readonly Route[] {
  const asked = [...bookingRoutes(setting), ...waitingApi(setting), ...communeRoutes()]
  const signingIn = signInAreaRoutes(setting, renderPage, passkeyScript)
  const itself: Route = route({ method: 'GET', url: '/api/openapi.json', does: 'What can be asked here.', who: 'anyone', path: nothing, body: nothing, answer: () => Promise.resolve(openApi([...asked, ...signingIn.filter(({ url }) => url.startsWith('/api/')), itself], setting.name)) })
  const ready = route({ method: 'GET', url: '/ready', does: 'Whether bookings can be taken now.', who: 'anyone', path: nothing, body: nothing, answer: async () => ({ ready: await canAnswer(setting.database) }) })
  const alive = route({ method: 'GET', url: '/health', does: 'Whether the server runs.', who: 'anyone', path: nothing, body: nothing, answer: () => Promise.resolve({ alive: true }) })
  return [
    ...asked,
    itself,
    alive,
    ready,
    ...calendarRoutes(setting, setting.address),
    ...printRoutes(setting),
    ...lessonRoutes(setting, renderPage, lessonScript),
    ...deskStopRoutes(setting, renderPage, timelineScript),
    ...deskListsRoutes(setting, renderPage),
    ...reportRoutes(setting, renderPage),
    ...deskTodayRoutes(setting, renderPage),
    ...deskPeopleRoutes(setting, renderPage),
    ...workRoutes(setting, renderPage),
    ...planningRoutes(setting, renderPage),
    ...myDaysRoutes(setting, renderPage),
    ...myDayRoutes(setting, renderPage),
    ...dataRoutes(setting, renderPage),
    ...messageRoutes(setting, renderPage),
    ...signingIn,
    ...joiningRoutes(setting, renderPage),
    ...waitingRoutes(setting, renderPage),
    ...moveRoutes(setting, renderPage),
    ...deskWaitingRoutes(setting, renderPage),
    ...pageRoutes(setting, renderPage, look),
  ]
}

/** The server, not yet listening. It logs what is asked and answered, never what is in it. */
export function makeApp(given: Setting, web: Renderer, { logs, isBehindProxy = false }: { readonly logs: boolean; /** One web server stands before this one, and says who asks. */ readonly isBehindProxy?: boolean }): FastifyInstance {
  const loggerInstance: FastifyBaseLogger = pino({ enabled: logs, serializers: { req: requestLogged, res: answerLogged, err: errorLogged } })
  const app = fastify({ bodyLimit: LONGEST_BODY, requestTimeout: LONGEST_ASKING, frameworkErrors: (error, _, reply) => void sendProblem(reply, problem(error.statusCode ?? 400, 'not-understood')), loggerInstance, trustProxy: isBehindProxy && onlyTheNearest })
  const { setting, refresh } = livingSetting(given)
  addSafety(app, setting.address)
  app.addHook('onRequest', (request) => (request.method === 'GET' && !isForPrograms(request.url) ? refresh() : Promise.resolve()))
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_, body, done) => done(null, body))
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (request, body, done) => done(null, readUpload(request.headers['content-type'] ?? '', body as Buffer)))
  app.setNotFoundHandler((request, reply) => (request.url.startsWith('/api/') ? sendProblem(reply, problem(404, 'no-such-page')) : reply.status(404).type('text/html; charset=utf-8').send(web.renderPage({ ...onEveryPage(setting, request), page: 'not-found' }, languageOf(request)))))
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500
    if (status < 500) return sendProblem(reply, problem(status, 'not-understood'))
    request.log.error({ err: error }, 'a bug')
    if (isForPeople(request)) return reply.status(500).type('text/html; charset=utf-8').send(web.renderPage({ ...onEveryPage(setting, request), page: 'problem', what: 'unexpected' }, languageOf(request)))
    return sendProblem(reply, problem(500, 'failed'))
  })
  addRoutes(app, routesOf(setting, web), setting.signIn)
  return app
}

/** What came before it could be written by anybody. */
const onlyTheNearest = (_: string, hop: number): boolean => hop === 0

const isForPrograms = (url: string) => /^\/(api\/|health$|ready$|look\.css$)/.test(url)

/** Somebody reads the answer in a browser. */
const isForPeople = ({ url, headers }: FastifyRequest): boolean => !isForPrograms(url) && headers.accept?.includes('text/html') === true

/** The route, never the address: an address may hold a key. */
const requestLogged = ({ method, routeOptions }: FastifyRequest) => ({ method, route: routeOptions.url })

const answerLogged = ({ statusCode }: FastifyReply) => ({ status: statusCode })

/** Where it happened; a message may hold what somebody typed. */
const errorLogged = (error: Error) => ({ type: error.name, message: 'not logged', stack: (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at ')).join('\n') })
