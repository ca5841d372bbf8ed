import type { ReactNode } from 'react'
import { addresses } from '../addresses.ts'
import type { PageModel } from '../page-models.ts'
import { filled } from '../words/words.ts'
import type { PageWords } from '../words/words.ts'
import type { Spoken } from './spoken.ts'
import { Truck } from './truck.tsx'

/** Pages that only whoever has their address may see. */
const hidden: readonly PageModel['page'][] = ['book', 'booking', 'waiting', 'move-booking', 'sign-in-link', 'profile', 'availability', 'my-data', 'erase-me', 'booking-erased', 'my-days', 'my-day']

/** What stands around every page. */
export function Frame({ model, title, words, locale, children }: Spoken & { readonly model: PageModel; readonly title: string; readonly children: ReactNode }) {
  const { site } = words
  const { organisation, otherLanguage } = model
  return (
    <html lang={locale}>
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        {hidden.includes(model.page) && <meta name="robots" content="noindex" />}
        <title>{filled(site.title, { page: title })}</title>
        <link rel="icon" href="data:," />
        <link rel="stylesheet" href={addresses.look} />
      </head>
      <body>
        <a className="skip" href="#content">
          {site.skip}
        </a>
        <header className="head">
          <div className="wide">
            <a className="home" href={addresses.tour}>
              <Truck />
              {site.name}
            </a>
            <nav aria-label={site.menu}>
              <MenuLink to={addresses.tour} isHere={model.page === 'tour'} name={site.tour} />
              <MenuLink to={addresses.whatHappens} isHere={model.page === 'what-happens'} name={site.whatHappens} />
              <MenuLink to={addresses.ask} isHere={model.page === 'ask'} name={site.ask} />
              {otherLanguage !== undefined && (
                <a href={otherLanguage} lang={locale === 'fr' ? 'en' : 'fr'} hrefLang={locale === 'fr' ? 'en' : 'fr'}>
                  {site.otherLanguage}
                </a>
              )}
            </nav>
          </div>
        </header>
        {model.signedIn && <DeskMenu model={model} signedIn={model.signedIn} words={words.site.desk} />}
        {model.isDemo && (
          <aside className="demo" aria-label={site.demoTitle}>
            <p className="wide">
              <strong>{site.demoTitle}</strong> {site.demo}
            </p>
          </aside>
        )}
        <main id="content" className="wide" tabIndex={-1}>
          {children}
        </main>
        <footer className="foot">
          <div className="wide">
            {organisation.email !== '' && (
              <p>
                {filled(site.writeTo, { name: organisation.name })} <a href={`mailto:${organisation.email}`}>{organisation.email}</a>
              </p>
            )}
            <p className="links">
              {model.signedIn ? (
                <>
                  <a href={addresses.mine}>{site.desk.mine}</a> <a href={addresses.data}>{site.desk.myData}</a>
                </>
              ) : (
                <a href={addresses.signIn()}>{site.signIn}</a>
              )} <a href={addresses.volunteers}>{site.volunteers}</a> <a href={addresses.privacy}>{site.privacy}</a> <a href={addresses.accessibility}>{site.accessibility}</a>
            </p>
          </div>
        </footer>
      </body>
    </html>
  )
}

/** Its pages, and those that are reached from them. */
type DeskLink = readonly [to: string, name: string, pages: readonly PageModel['page'][]]

/** What whoever is signed in may do here. */
function DeskMenu({ model, signedIn, words }: { readonly model: PageModel; readonly signedIn: NonNullable<PageModel['signedIn']>; readonly words: PageWords['site']['desk'] }) {
  const { desk } = addresses
  const { isCoordinator, isFacilitator, isVolunteer } = signedIn
  const links: readonly DeskLink[] = [
    ...(isCoordinator
      ? ([
          [desk.today, words.today, ['desk-today']],
          [desk.season, words.season, ['season', 'desk-stop', 'desk-stop-form', 'desk-stop-look', 'desk-stop-cancel', 'desk-trucks', 'desk-truck']],
          [desk.planning, words.planning, ['desk-planning', 'desk-place']],
          [desk.bookings, words.bookings, ['desk-bookings', 'desk-booking']],
          [desk.waiting, words.waiting, ['desk-waiting']],
          [desk.requests, words.requests, ['desk-requests']],
          [desk.messages, words.messages, ['desk-messages', 'desk-message']],
          [desk.report, words.report, ['desk-report']],
          [desk.people, words.people, ['desk-people', 'desk-person', 'desk-check-end']],
          [desk.team, words.team, ['team', 'journal']],
          [desk.settings, words.settings, ['desk-settings', 'desk-calendar', 'desk-tables', 'desk-data']],
        ] as const)
      : []),
    ...(isFacilitator ? ([[desk.work, words.work, ['desk-work']]] as const) : []),
    ...(isFacilitator || isVolunteer ? ([[addresses.myDays, words.myDays, ['my-days', 'my-day']], [addresses.availability, words.availability, ['availability']]] as const) : []),
    ...(isCoordinator || isFacilitator || isVolunteer ? ([[addresses.profile, words.profile, ['profile', 'passkeys']]] as const) : []),
    ...(isCoordinator || isFacilitator || isVolunteer ? [] : ([[addresses.mine, words.mine, ['mine']], [addresses.data, words.myData, ['my-data', 'erase-me']]] as const)),
  ]
  return (
    <div className="desk-menu">
      <div className="wide">
        <nav aria-label={words.menu}>
          {links.map(([to, name, pages]) => (
            <MenuLink key={to} to={to} isHere={pages.includes(model.page)} name={name} />
          ))}
        </nav>
        <form method="post" action={addresses.signOut}>
          <button className="quiet">{words.signOut}</button>
        </form>
      </div>
    </div>
  )
}

function MenuLink({ to, isHere, name }: { readonly to: string; readonly isHere: boolean; readonly name: string }) {
  return (
    <a href={to} aria-current={isHere ? 'page' : undefined}>
      {name}
    </a>
  )
}
