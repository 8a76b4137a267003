import type { Book, Job } from "./book.ts";
import { el } from "./element.ts";
import { jobRow } from "./job-row.ts";
import { asRows, searchList } from "./search-list.ts";
import { showMoney, showNumber } from "./show.ts";

export function ordersPage(book: Book): HTMLElement[] {
  const { words, jobs, data } = book;
  const years = [...new Set(jobs.map(yearOf))].filter((year) => year !== "").sort();
  const sums = data.totals.map(({ total }) => showMoney(total, words)).join(" · ");
  return [
    el("h1", { tabindex: "-1" }, words.nav.orders),
    el(
      "p",
      { class: "lead" },
      [`${showNumber(data.counts.orders, words)} ${words.jobs}`, sums].filter(Boolean).join(" · "),
    ),
    ...searchList({
      name: "orders",
      items: jobs,
      key: (job) => job.key,
      words,
      choices: [
        {
          id: "state",
          label: words.state,
          options: [["", words.allStates], ...Object.entries(words.states)],
          fits: ({ order }, state) => order.state === state,
        },
        {
          id: "year",
          label: words.year,
          options: [["", words.allYears], ...years.reverse().map((year) => [year, year] as const)],
          fits: (job, year) => yearOf(job) === year,
        },
      ],
      draw: asRows((job) => jobRow(job, book), words),
    }),
  ];
}

const yearOf = ({ date }: Job): string => date?.slice(0, 4) ?? "";
