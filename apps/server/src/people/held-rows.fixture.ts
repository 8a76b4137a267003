import { expect, vi } from "vitest";
import type { PeopleStory } from "./people-story.fixture.ts";

export const patience = { timeout: 30_000, interval: 50 };

type Story = Pick<PeopleStory, "owner">;

/**
 * Holds all rows of a table while the work is done: what the app does meanwhile comes as far as they and waits there.
 */
export const whileHeld = (story: Story, table: string, work: () => Promise<void>): Promise<void> =>
  story.owner(async (sql) => {
    await sql.begin(async (tx) => {
      await tx.unsafe(`select 1 from ${table} for update`);
      await work();
    });
  });

/** Until this many sessions wait for rows that somebody else holds. */
export const untilWaiting = (story: Story, sessions: number): Promise<void> =>
  vi.waitFor(async () => {
    const rows = await story.owner(
      (sql) => sql`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    expect(rows).toHaveLength(sessions);
  }, patience);
