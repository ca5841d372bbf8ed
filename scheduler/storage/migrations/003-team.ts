import { sql } from 'kysely'
import type { Kysely } from 'kysely'

/**
 * Who works with the truck: what they can and when, that they were checked, and their shifts. Who works at a stop follows from the shifts.
 * What must never happen is refused here, whoever writes: somebody who is not cleared on a day, in two places at once, or in a place that another has.
 */
export async function up(database: Kysely<unknown>): Promise<void> {
  for (const statement of statements) await sql.raw(statement).execute(database)
}

const statements = [
  `alter table membership drop constraint membership_role_check, add constraint membership_role_check check (role in ('coordinator', 'facilitator', 'volunteer'))`,
  'drop table works_at',

  `create table teammate (
    organisation uuid not null references organisation,
    person uuid not null,
    phone text not null default '',
    is_adult boolean not null default true,
    answered_for_by uuid,
    skills text[] not null default '{}',
    is_experienced boolean not null default false,
    commune text check (commune ~ '^[0-9AB]{5}$'),
    reach integer not null default 30 check (reach between 0 and 2000),
    days_a_month integer check (days_a_month between 1 and 31),
    week jsonb not null default '{}',
    days jsonb not null default '{}',
    busy jsonb not null default '[]',
    busy_read timestamptz,
    wishes text[] not null default '{}',
    remark text not null default '',
    needs text not null default '',
    conduct_accepted timestamptz,
    since timestamptz not null default now(),
    primary key (organisation, person),
    foreign key (organisation, person) references person on delete cascade,
    foreign key (organisation, answered_for_by) references person on delete set null (answered_for_by),
    constraint adults_answer_for_themselves check (not (is_adult and answered_for_by is not null))
  )`,
  // Whoever worked with the truck before works with it still.
  `insert into teammate (organisation, person) select organisation, person from membership where role = 'facilitator'`,

  `create table clearance (
    organisation uuid not null references organisation,
    id uuid not null,
    person uuid not null,
    kind text not null check (kind in ('attestation-honorabilité', 'casier-b3', 'employer')),
    seen date not null,
    until date not null check (until >= seen),
    seen_by uuid,
    noted timestamptz not null default now(),
    primary key (organisation, id),
    unique (organisation, person, id, seen, until),
    foreign key (organisation, person) references person on delete cascade,
    foreign key (organisation, seen_by) references person on delete set null (seen_by)
  )`,

  `create table shift (
    organisation uuid not null references organisation,
    id uuid not null,
    person uuid,
    stop uuid not null,
    day date not null,
    half text not null check (half in ('morning', 'afternoon')),
    role text not null check (role in ('lead', 'facilitator', 'coder', 'driver', 'welcome')),
    place integer not null check (place >= 1),
    range tstzrange not null check (not isempty(range) and not lower_inf(range) and not upper_inf(range)),
    state text not null check (state in ('proposed', 'invited', 'accepted', 'declined', 'missed', 'cancelled')),
    answer_by timestamptz check ((state = 'invited') = (answer_by is not null)),
    seeks_replacement boolean not null default false check (state = 'accepted' or not seeks_replacement),
    clearance uuid,
    cleared_from date,
    cleared_until date,
    minutes integer check (minutes between 0 and 1440),
    seats integer check (seats between 0 and 8),
    leaves text not null default '' check (length(leaves) <= 80),
    seeks_seat boolean not null default false,
    changed integer not null default 0,
    created timestamptz not null default now(),
    primary key (organisation, id),
    constraint has_a_seat_or_seeks_one check (not (seeks_seat and seats is not null)),
    foreign key (organisation, person) references person on delete set null (person),
    foreign key (organisation, stop) references stop on delete cascade,
    constraint cleared_by_a_check foreign key (organisation, person, clearance, cleared_from, cleared_until)
      references clearance (organisation, person, id, seen, until) on update cascade deferrable initially deferred,
    constraint cleared_on_that_day check (state <> 'accepted' or coalesce(clearance is not null and day between cleared_from and cleared_until, false)),
    constraint nobody_in_two_places exclude using gist (organisation with =, person with =, range with &&) where (state = 'accepted')
  )`,
  `create unique index one_person_a_place on shift (organisation, stop, day, half, role, place) where state = 'accepted'`,
  `create unique index one_asking_a_half_day on shift (organisation, person, stop, day, half, role) where state in ('proposed', 'invited', 'accepted')`,
  'create index shift_of_stop on shift (organisation, stop, day)',
  'create index shift_of_person on shift (organisation, person, day)',

  // A place for which somebody is looked for: the next suitable person is asked until it is taken.
  `create table search (
    organisation uuid not null references organisation,
    stop uuid not null,
    day date not null,
    half text not null check (half in ('morning', 'afternoon')),
    role text not null check (role in ('lead', 'facilitator', 'coder', 'driver', 'welcome')),
    since timestamptz not null default now(),
    ended text check (ended in ('found', 'nobody-left', 'too-late')),
    primary key (organisation, stop, day, half, role),
    foreign key (organisation, stop) references stop on delete cascade
  )`,

  `alter table organisation add column check_lengths jsonb`,
  `alter table message add column person uuid, add foreign key (organisation, person) references person on delete cascade`,

  // What needs somebody today is found without looking at all of the season.
  'create index slot_of_day on slot (organisation, day)',
  `create index booking_unsettled on booking (organisation, state, slot) where state in ('held', 'asked')`,
  `create index request_open on request (organisation, created) where state = 'open'`,
  `create index message_failed on message (organisation, created) where state = 'failed'`,
  `create index waiting_in_line on waiting (organisation, stop) where state = 'waiting'`,
  'create index clearance_ends on clearance (organisation, until)',
  `create index shift_unanswered on shift (organisation, state, day) where state in ('proposed', 'invited')`,
]
