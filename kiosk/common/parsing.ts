import * as z from 'zod/mini'

// Under the page's content security policy zod may not compile its parsers; it need not even try. Said before any parser is made.
z.config({ jitless: true })

export * from 'zod/mini'
