import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * Trucks, stops, slots, bookings. Every row belongs to an organisation, whose id begins its keys.
 * What must never happen is refused here, whoever writes: two stops or two slots of a truck at once, two classes in a slot,
 * more pupils than seats.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  'create extension if not exists btree_gist',

  `create table organisation (
    id uuid primary key,
    name text not null check (name <> ''),
    email text not null default '',
    is_demo boolean not null default false,
    created timestamptz not null default now()
  )`,

  `create table truck (
    organisation uuid not null references organisation,
    id uuid not null,
    name text not null check (name <> ''),
    kiosks integer not null check (kiosks between 1 and 60),
    pupils_per_kiosk integer not null check (pupils_per_kiosk between 1 and 4),
    hours jsonb not null,
    set_up integer not null check (set_up >= 0),
    pack_up integer not null check (pack_up >= 0),
    reset integer not null check (reset >= 0),
    zone text not null,
    primary key (organisation, id)
  )`,

  `create table tour (
    organisation uuid not null references organisation,
    id uuid not null,
    title text not null check (title <> ''),
    primary key (organisation, id)
  )`,

  `create table stop (
    organisation uuid not null references organisation,
    id uuid not null,
    tour uuid not null,
    truck uuid not null,
    commune text not null check (commune ~ '^[0-9AB]{5}$'),
    commune_name text not null,
    place text not null,
    access text not null default '',
    days daterange not null check (not isempty(days) and lower_inc(days) and not upper_inc(days) and not lower_inf(days) and not upper_inf(days)),
    usual text not null check (usual in ('short', 'long')),
    plans jsonb not null default '{}',
    none jsonb not null default '[]',
    drive integer check (drive >= 0),
    state text not null check (state in ('draft', 'published', 'cancelled')),
    booking_opens timestamptz not null,
    booking_closes timestamptz not null,
    changed integer not null default 0,
    primary key (organisation, id),
    foreign key (organisation, tour) references tour,
    foreign key (organisation, truck) references truck,
    constraint one_place_at_a_time exclude using gist (organisation with =, truck with =, days with &&) where (state <> 'cancelled')
  )`,

  `create table slot (
    organisation uuid not null references organisation,
    id uuid not null,
    stop uuid not null,
    truck uuid not null,
    day date not null,
    range tstzrange not null check (not isempty(range) and not lower_inf(range) and not upper_inf(range)),
    length text not null check (length in ('short', 'long')),
    seats integer not null check (seats >= 1),
    is_kept_aside boolean not null default false,
    is_cancelled boolean not null default false,
    primary key (organisation, id),
    unique (organisation, id, seats),
    foreign key (organisation, stop) references stop,
    foreign key (organisation, truck) references truck,
    constraint one_class_at_a_time exclude using gist (organisation with =, truck with =, range with &&) where (not is_cancelled)
  )`,
  'create index slot_of_stop on slot (organisation, stop)',

  `create table booking (
    organisation uuid not null references organisation,
    id uuid not null,
    slot uuid not null,
    seats integer not null,
    state text not null check (state in ('held', 'asked', 'confirmed', 'cancelled')),
    held_until timestamptz check ((state = 'held') = (held_until is not null)),
    pupils integer check (pupils >= 1),
    adults integer check (adults >= 1),
    levels text[] not null default '{}',
    is_ulis boolean not null default false,
    workshop text,
    workshop_title text,
    school_name text,
    school_uai text,
    school_commune text,
    teacher_name text,
    teacher_email text,
    language text not null default 'fr' check (language in ('fr', 'en')),
    needs text not null default '',
    changed integer not null default 0,
    created timestamptz not null default now(),
    primary key (organisation, id),
    foreign key (organisation, slot, seats) references slot (organisation, id, seats) on update cascade,
    constraint no_more_pupils_than_seats check (pupils <= seats),
    constraint filled_in check (state in ('held', 'cancelled') or (pupils is not null and adults is not null and workshop is not null and school_name is not null))
  )`,
  `create unique index one_booking_a_slot on booking (organisation, slot) where state <> 'cancelled'`,

  `create table request (
    organisation uuid not null references organisation,
    id uuid not null,
    commune text not null check (commune <> ''),
    who text not null check (who <> ''),
    email text not null,
    phone text not null default '',
    message text not null default '',
    created timestamptz not null default now(),
    primary key (organisation, id)
  )`,

  `create table answered (
    organisation uuid not null references organisation,
    key text not null check (length(key) between 8 and 100),
    asked_hash text not null,
    answer jsonb,
    at timestamptz not null default now(),
    primary key (organisation, key)
  )`,
]
