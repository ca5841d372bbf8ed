import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * Who signs in, what is written to whom, who waits for a slot, and what a coordinator decides.
 * The schema `brief` holds what lasts minutes or days: no backup takes it.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  'create schema brief',

  // Who signs in: the tables of better-auth 1.7.
  `create table person (
    organisation uuid not null references organisation,
    id uuid not null,
    name text not null,
    email text not null check (email = lower(email)),
    email_verified boolean not null,
    image text,
    language text not null default 'fr' check (language in ('fr', 'en')),
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (organisation, id),
    constraint one_person_an_email unique (organisation, email)
  )`,
  `create table account (
    organisation uuid not null references organisation,
    id uuid not null,
    person uuid not null,
    account_id text not null,
    provider_id text not null,
    access_token text,
    refresh_token text,
    id_token text,
    access_token_expires_at timestamptz,
    refresh_token_expires_at timestamptz,
    scope text,
    password text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, person) references person on delete cascade
  )`,
  `create table passkey (
    organisation uuid not null references organisation,
    id uuid not null,
    person uuid not null,
    name text,
    public_key text not null,
    credential_id text not null,
    counter bigint not null,
    device_type text not null,
    backed_up boolean not null,
    transports text,
    aaguid text,
    created_at timestamptz default now(),
    primary key (organisation, id),
    foreign key (organisation, person) references person on delete cascade
  )`,
  'create unique index passkey_of_credential on passkey (organisation, credential_id)',
  `create table brief.session (
    organisation uuid not null references organisation,
    id uuid not null,
    person uuid not null,
    token text not null,
    expires_at timestamptz not null,
    ip_address text,
    user_agent text,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, person) references person on delete cascade
  )`,
  'create unique index session_of_token on brief.session (organisation, token)',
  `create table brief.verification (
    organisation uuid not null references organisation,
    id uuid not null,
    identifier text not null,
    value text not null,
    expires_at timestamptz not null,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    primary key (organisation, id)
  )`,
  'create index verification_of_identifier on brief.verification (organisation, identifier)',
  `create table brief.sign_in_mail (
    organisation uuid not null references organisation,
    id uuid not null,
    sealed bytea not null,
    until timestamptz not null,
    primary key (organisation, id)
  )`,
  `create table brief.tried (
    organisation uuid not null references organisation,
    id uuid not null,
    what text not null,
    at timestamptz not null default now(),
    primary key (organisation, id)
  )`,
  'create index tried_of_what on brief.tried (organisation, what, at)',

  `create table membership (
    organisation uuid not null references organisation,
    person uuid not null,
    role text not null check (role in ('coordinator', 'facilitator')),
    since timestamptz not null default now(),
    primary key (organisation, person, role),
    foreign key (organisation, person) references person on delete cascade
  )`,
  `create table works_at (
    organisation uuid not null references organisation,
    person uuid not null,
    stop uuid not null,
    primary key (organisation, person, stop),
    foreign key (organisation, person) references person on delete cascade,
    foreign key (organisation, stop) references stop on delete cascade
  )`,
  `create table audit (
    organisation uuid not null references organisation,
    id uuid not null,
    at timestamptz not null default now(),
    person uuid,
    what text not null,
    about text not null default '',
    primary key (organisation, id),
    foreign key (organisation, person) references person on delete set null (person)
  )`,
  'create index audit_at on audit (organisation, at)',

  // What is written to whom.
  `create table message (
    organisation uuid not null references organisation,
    id uuid not null,
    event text not null,
    kind text not null,
    booking uuid,
    waiting uuid,
    stop uuid,
    to_email text not null,
    language text not null check (language in ('fr', 'en')),
    facts jsonb not null,
    state text not null default 'waiting' check (state in ('waiting', 'sent', 'failed', 'dropped')),
    due timestamptz not null,
    tries integer not null default 0,
    trouble text,
    sent_at timestamptz check ((state = 'sent') = (sent_at is not null)),
    created timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, booking) references booking on delete cascade,
    foreign key (organisation, stop) references stop on delete cascade,
    constraint one_message_an_event unique (organisation, event)
  )`,
  `create index message_due on message (organisation, due) where state = 'waiting'`,
  'create index message_of_booking on message (organisation, booking)',

  // Who waits for a slot.
  `create table waiting (
    organisation uuid not null references organisation,
    id uuid not null,
    stop uuid not null,
    state text not null check (state in ('waiting', 'offered', 'booked', 'left', 'missed', 'ended')),
    pupils integer not null check (pupils >= 1),
    adults integer not null check (adults >= 1),
    levels text[] not null,
    is_ulis boolean not null default false,
    workshop text not null,
    school_name text not null,
    school_uai text,
    school_commune text,
    teacher_name text not null,
    teacher_email text not null,
    language text not null check (language in ('fr', 'en')),
    needs text not null default '',
    since timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, stop) references stop on delete cascade
  )`,
  'create index waiting_of_stop on waiting (organisation, stop, since)',
  `alter table message add foreign key (organisation, waiting) references waiting on delete cascade`,
  // A slot that is offered to who waits is held by a booking of theirs until the offer's deadline.
  `alter table booking add column waiting uuid, add foreign key (organisation, waiting) references waiting on delete set null (waiting)`,
  `create index booking_of_teacher on booking (organisation, lower(teacher_email))`,
  `alter table booking add column erased timestamptz`,

  // What a coordinator decides.
  `alter table organisation add column accompaniment jsonb`,
  `alter table stop add column town_contact text not null default '', add column cancelled_because text not null default ''`,
  `alter table slot add column cancelled_because text not null default ''`,
  `create table open_all_the_same (
    organisation uuid not null references organisation,
    stop uuid not null,
    day date not null,
    because text not null check (because <> ''),
    person uuid,
    at timestamptz not null default now(),
    primary key (organisation, stop, day),
    foreign key (organisation, stop) references stop on delete cascade,
    foreign key (organisation, person) references person on delete set null (person)
  )`,
  `create table official_calendar (
    organisation uuid not null references organisation,
    file_name text not null,
    periods jsonb not null,
    imported timestamptz not null default now(),
    primary key (organisation)
  )`,
  `alter table request add column state text not null default 'open' check (state in ('open', 'answered')), add column commune_code text`,

  // The days of all stops, the ones to come first: the public pages ask for nothing else.
  `create index stop_days on stop (organisation, upper(days), id) where state = 'published'`,
]
