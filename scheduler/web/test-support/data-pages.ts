import type { DataPage, KeptShown } from '../data/models.ts'

const email = 'ecole1@example.org'

const kept: readonly KeptShown[] = [
  {
    kind: 'bookings',
    items: [
      [
        { name: 'visit', value: '2027-03-15T08:00:00.000Z' },
        { name: 'commune', value: 'Tours' },
        { name: 'state', value: 'confirmed' },
        { name: 'school', value: 'École de démonstration 1' },
        { name: 'needs', value: '<script>alert(1)</script>' },
      ],
    ],
  },
  { kind: 'messages', items: [[{ name: 'about', value: 'reminder-7' }, { name: 'state', value: 'sent' }], [{ name: 'about', value: 'a kind of later' }]] },
  { kind: 'person', items: [[{ name: 'roles', value: 'coordinator, facilitator' }]] },
]

const erase = { email, counts: kept.map(({ kind, items }) => ({ kind, number: items.length })), coming: 2, isLastCoordinator: false, ticked: [], problems: [] }

/** The pages of what is kept of somebody, in all their states. */
export const dataSamples = {
  'my-data': { page: 'my-data', email, kept },
  'my-data-nothing': { page: 'my-data', email, kept: [] },
  'erase-me': { page: 'erase-me', ...erase },
  'erase-me-one': { page: 'erase-me', ...erase, coming: 1 },
  'erase-me-unsure': { page: 'erase-me', ...erase, problems: [{ field: 'cancelsComing', code: 'missing' }, { field: 'sure', code: 'missing' }] },
  'erase-me-half-sure': { page: 'erase-me', ...erase, ticked: ['sure'], problems: [{ field: 'cancelsComing', code: 'missing' }] },
  'erase-me-last': { page: 'erase-me', ...erase, isLastCoordinator: true },
  erased: { page: 'erased', cancelled: 2 },
  'booking-erased': { page: 'booking-erased' },
  'desk-data': { page: 'desk-data', email: '', problems: [] },
  'desk-data-not-email': { page: 'desk-data', email: 'ecole', problems: [{ field: 'email', code: 'not-email' }] },
  'desk-data-found': { page: 'desk-data', email, problems: [], found: { kept, erase } },
  'desk-data-nothing': { page: 'desk-data', email, problems: [], found: { kept: [], erase: { ...erase, counts: [], coming: 0 } } },
  'desk-data-erased': { page: 'desk-data', email: '', problems: [], erased: 1 },
} as const satisfies Readonly<Record<string, DataPage>>
