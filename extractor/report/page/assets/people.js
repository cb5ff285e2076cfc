// People, and what the articles say of each: seasons, teams, numbers, tallies; who agrees and who does not.

import { tallyChart } from "./chart.js";
import { foreign, h, some } from "./dom.js";
import { growing } from "./list.js";
import { compare, seasons, title } from "./model.js";
import { claimAddress } from "./quote.js";
import { hashOf, link } from "./state.js";

const FACTS = ["birth_date", "age", "debut", "titles", "competes_in", "contract_until"];
const ORDER = [
  "car_number",
  "drives_for",
  "wins",
  "race_win",
  "titles",
  "title",
  "standing",
  "starts",
  "poles",
  "top_fives",
  "top_tens",
  "laps_led",
  "points",
  "stage_wins",
  "playoff_points",
  "average_start",
  "average_finish",
  "result",
];

/** Everybody of whom something is said; those whose claims disagree first. */
export function peopleView(app, { found }) {
  const list = found.people;
  if (!list.length) return [h("p", { class: "note" }, "Nobody fits the search and the filters.")];
  const row = (person) => {
    const bad = person.findings.filter(({ severity }) => severity !== "info").length;
    return h(
      "li",
      { class: "input" },
      h("a", { class: "name", href: link(app.state, { view: "person", id: person.id }) }, foreign(person.name)),
      h(
        "p",
        { class: "facts" },
        some(person.claims.length, "claim"),
        bad ? h("span", { class: "disagree" }, ` · ${some(bad, "conflict")}`) : null,
        person.findings.length - bad
          ? ` · ${some(person.findings.length - bad, "change over time", "changes over time")}`
          : null,
      ),
    );
  };
  return [growing(list, row, { step: 120, wrap: h("ul", { class: "inputs people" }) })];
}

/** One person. */
export function personView(app, { kept }) {
  const { model, state } = app;
  const person = model.personById.get(state.id);
  if (!person) return [h("p", { class: "note" }, `Nobody called ${state.id} is in this run.`)];
  const claims = person.claims.filter((number) => kept.has(number)).map((number) => model.claim(number));
  const hidden = person.claims.length - claims.length;
  const head = h(
    "p",
    { class: "facts" },
    h("a", { href: link(state, { view: "people" }) }, "All people"),
    " · ",
    some(claims.length, "claim"),
    ` in ${some(new Set(claims.map(({ article }) => article.number)).size, "article")}`,
    hidden ? ` (${hidden} left out by the filters)` : null,
  );
  const left = h("div", null, [disagreements(person), facts(model, claims)].filter(Boolean));
  return [
    head,
    h("div", { class: "two" }, [left, charts(model, person, claims)].filter(Boolean)),
    seasonTables(model, claims),
  ];
}

function disagreements(person) {
  const found = person.findings;
  if (!found.length) return h("p", { class: "note" }, "The articles do not contradict each other about this person.");
  return h(
    "section",
    null,
    h("h2", null, "Where they differ"),
    h(
      "ul",
      { class: "in-findings" },
      found.map((finding) =>
        h(
          "li",
          { class: finding.severity },
          h("a", { href: hashOf({ view: "conflicts", finding: finding.id }) }, foreign(finding.headline)),
          h("span", { class: "facts" }, ` ${finding.verdict.replaceAll("_", " ")}`),
        ),
      ),
    ),
  );
}

function charts(model, person, claims) {
  const suspects = new Set(
    person.findings.filter(({ severity }) => severity === "error").flatMap((finding) => finding.suspects),
  );
  const series = [...new Set(claims.filter(({ predicate }) => predicate === "wins").map((claim) => claim.series))]
    .filter(Boolean)
    .sort(compare);
  const drawn = series
    .flatMap((each) =>
      [true, false].map((seasonal) => [
        each,
        seasonal,
        tallyChart(model, {
          person: person.id,
          predicate: "wins",
          series: each,
          seasonal,
          suspects,
        }),
      ]),
    )
    .filter(([, , chart]) => chart);
  if (!drawn.length) return null;
  return h(
    "section",
    null,
    h("h2", null, "Wins over time"),
    h(
      "div",
      { class: "charts" },
      drawn.map(([each, seasonal, chart]) =>
        h(
          "figure",
          { class: "chart" },
          h("figcaption", null, `${model.series(each)}, ${seasonal ? "season by season" : "career"}`),
          chart,
        ),
      ),
    ),
  );
}

function facts(model, claims) {
  const rows = FACTS.map((predicate) => [
    predicate,
    claims.filter(
      (claim) =>
        claim.predicate === predicate && (predicate !== "titles" || claim.span === "career" || claim.first === null),
    ),
  ]).filter(([, found]) => found.length);
  if (!rows.length) return null;
  return h(
    "section",
    null,
    h("h2", null, "Facts"),
    h(
      "dl",
      { class: "facts-list" },
      rows.map(([predicate, found]) => [
        h("dt", null, model.label(predicate)),
        h(
          "dd",
          null,
          told(found, (claim) => (claim.series && predicate !== "competes_in" ? model.series(claim.series) : "")),
        ),
      ]),
    ),
  );
}

/** A table for each series: a row a season, a column a predicate. */
function seasonTables(model, claims) {
  const rows = new Map();
  for (const claim of claims) {
    if (!ORDER.includes(claim.predicate) || (claim.predicate === "titles" && claim.span !== "career")) continue;
    const series = claim.series ?? "";
    const when = claim.first !== null ? seasons(claim) : claim.span === "career" ? "career" : "no season";
    if (!rows.has(series)) rows.set(series, new Map());
    const table = rows.get(series);
    if (!table.has(when)) table.set(when, []);
    table.get(when).push(claim);
  }
  return [...rows]
    .sort(([a], [b]) => compare(a === "", b === "") || compare(a, b))
    .map(([series, table]) => {
      const all = [...table.values()].flat();
      const columns = ORDER.filter((predicate) => all.some((claim) => claim.predicate === predicate));
      const name = series ? model.series(series) : "Series not known";
      return h(
        "section",
        null,
        h("h2", null, name),
        h(
          "div",
          { class: "scroll", tabindex: "0", role: "region", "aria-label": `${name} by season` },
          h(
            "table",
            null,
            h("caption", { class: "sr" }, `${name} by season, as the articles tell it`),
            h(
              "thead",
              null,
              h(
                "tr",
                null,
                h("th", { scope: "col" }, "Season"),
                columns.map((predicate) => h("th", { scope: "col" }, model.label(predicate))),
              ),
            ),
            h(
              "tbody",
              null,
              [...table]
                .sort(([a], [b]) => compare(order(a), order(b)))
                .map(([when, found]) =>
                  h(
                    "tr",
                    null,
                    h("th", { scope: "row" }, when),
                    columns.map((predicate) =>
                      h(
                        "td",
                        null,
                        told(
                          found.filter((claim) => claim.predicate === predicate),
                          place,
                        ),
                      ),
                    ),
                  ),
                ),
            ),
          ),
        ),
      );
    });
}

function order(when) {
  return when === "no season" ? "~" : when === "career" ? "}" : when;
}

/** What narrows a figure within its row. */
function place(claim) {
  const where = claim.predicate === "race_win" ? null : (claim.race ?? claim.track);
  return [
    where && title(where),
    claim.predicate === "drives_for" ? claim.role : null,
    claim.span === "streak" ? "streak" : null,
  ]
    .filter(Boolean)
    .join(", ");
}

/** Distinct values in the order of their days, each with how many articles say it; agreement and conflict are marked. */
function told(claims, detail) {
  const values = new Map();
  const inTime = [...claims].sort((a, b) => compare(a.earliest ?? "", b.earliest ?? "") || a.number - b.number);
  for (const claim of inTime) {
    const key = [claim.value, claim.modality, detail(claim)].join("\n");
    if (!values.has(key)) values.set(key, []);
    values.get(key).push(claim);
  }
  return h(
    "ul",
    { class: "told" },
    [...values.values()].map((same) => {
      const [claim] = same;
      const articles = new Set(same.map(({ article }) => article.number)).size;
      const bad = same.some((each) => each.findings.some(({ severity }) => severity !== "info"));
      const more = [claim.modality === "asserted" ? "" : claim.modality, detail(claim)].filter(Boolean).join(", ");
      return h(
        "li",
        { class: bad ? "disagree" : articles > 1 ? "agree" : null },
        h("a", { href: claimAddress(claim) }, claim.predicate === "title" ? "champion" : foreign(claim.value)),
        more ? h("span", { class: "facts" }, ` ${more}`) : null,
        articles > 1 ? h("span", { class: "times", title: `${articles} articles agree` }, ` ×${articles}`) : null,
        bad ? h("span", { class: "sign", role: "img", "aria-label": "disputed", title: "in a conflict" }, " ≠") : null,
      );
    }),
  );
}
