// What one claim says: all its fields, or a line of a list.

import { foreign, h } from "./dom.js";
import { articleName, days, scopeWords, seasons, title } from "./model.js";
import { claimAddress, sentence, speaker } from "./quote.js";
import { hashOf } from "./state.js";

const FAMILIES = {
  wins: "race",
  race_win: "race",
  result: "race",
  competes_in: "drive",
  drives_for: "drive",
  car_number: "drive",
  contract_until: "drive",
  title: "title",
  titles: "title",
  standing: "title",
  points: "title",
  birth_date: "date",
  age: "date",
  debut: "date",
  race_date: "date",
};
const SETTLED = {
  named: "by name",
  pronoun: "a pronoun",
  description: "a description",
  topic: "what the text is about",
  stated: "said here",
  inherited: "taken over from nearby words",
  default: "assumed",
  relative: "counted from a date",
};
const BASES = {
  published: "the day of publication",
  stated: "said in the text",
  inferred: "from what the text tells",
  metadata: "beside the text",
};

/** The colour of a predicate. */
export function family(predicate) {
  return FAMILIES[predicate] ?? "tally";
}

/** When an article was published, as far as it is known. */
export function published(article) {
  return article.published && days(article.published[0], article.published[1])
    ? `${days(article.published[0], article.published[1])}${article.published[2] === "inferred" ? " (from what it tells)" : ""}`
    : "undated";
}

/** All fields of a claim, with how each slot was settled. */
export function claimFields(app, claim) {
  const { model } = app;
  const settled = (basis) => (basis ? ` (${SETTLED[basis]})` : "");
  const person = model.personById.has(claim.subject.id);
  const rows = [
    [
      "Subject",
      [
        person
          ? h("a", { href: `#person/${encodeURIComponent(claim.subject.id)}` }, foreign(claim.subject.name))
          : foreign(claim.subject.name),
        claim.mention
          ? [": ", claim.bySubject === "named" ? "named as " : "meant by ", h("q", null, foreign(claim.mention))]
          : settled(claim.bySubject),
      ],
    ],
    ["Settled by", claim.bySubject ? SETTLED[claim.bySubject] : null],
    ["Predicate", claim.predicate],
    ["Value", foreign(claim.value)],
    ["Series", claim.series ? `${model.series(claim.series)}${settled(claim.bySeries)}` : "unknown"],
    ["Season", seasons(claim) ? `${seasons(claim)}${settled(claim.bySeasons)}` : "unknown"],
    ["Counts", claim.span],
    ["Where", [claim.race, claim.track].filter(Boolean).map(title).join(", ") || null],
    [
      "Team, make, role",
      [claim.team && title(claim.team), claim.make && title(claim.make), claim.role, claim.class]
        .filter(Boolean)
        .join(", ") || null,
    ],
    [
      "As of",
      days(claim.earliest, claim.latest)
        ? `${days(claim.earliest, claim.latest)} (${BASES[claim.timeBasis] ?? "unknown"})`
        : "unknown",
    ],
    ["Tally", claim.tally ? { final: "final", so_far: "so far" }[claim.tally] : null],
    ["Modality", claim.modality],
    ["Said by", speaker(claim)],
    ["Section", claim.section],
    ["Record corrected", claim.revision ? "yes, says the text" : null],
    [
      "Parts",
      claim.parts
        ? [
            `${claim.parts[0].length} listed${claim.parts[1] ? "" : ", not all"}: `,
            foreign(claim.parts[0].map((part) => model.claim(part).value).join(", ")),
          ]
        : null,
    ],
    ["Characters", `${claim.start} to ${claim.end}`],
    ["Rule", h("code", null, claim.rule)],
    ["Id", h("code", null, claim.id)],
  ];
  return h(
    "div",
    null,
    h("a", { class: "close", href: hashOf({ ...app.state, claim: "" }) }, "Close"),
    h(
      "p",
      { class: "claim-title" },
      h("span", { class: `what ${family(claim.predicate)}` }, model.noun(claim)),
      foreign(claim.value),
      h(
        "span",
        { class: "facts" },
        foreign(claim.subject.name),
        scopeWords(model, claim) ? ` · ${scopeWords(model, claim)}` : null,
      ),
    ),
    h("blockquote", { dir: "auto" }, sentence(claim)),
    claim.findings.length
      ? h(
          "ul",
          { class: "in-findings" },
          claim.findings.map((finding) =>
            h(
              "li",
              { class: finding.severity },
              h("a", { href: hashOf({ view: "conflicts", finding: finding.id }) }, foreign(finding.headline)),
            ),
          ),
        )
      : null,
    h(
      "dl",
      null,
      rows.filter(([, value]) => value !== null).map(([key, value]) => [h("dt", null, key), h("dd", null, value)]),
    ),
  );
}

/** A claim as a line of a list. */
export function claimLine(model, claim) {
  return h(
    "li",
    { class: "claim" },
    h("span", { class: `what ${family(claim.predicate)}` }, model.noun(claim)),
    h(
      "p",
      { class: "claim-says" },
      h("a", { href: claimAddress(claim) }, foreign(claim.subject.name), ": ", h("strong", null, foreign(claim.value))),
      h(
        "span",
        { class: "facts" },
        [scopeWords(model, claim), claim.modality === "asserted" ? null : claim.modality]
          .filter(Boolean)
          .map((each) => ` · ${each}`),
        claim.findings.some(({ severity }) => severity !== "info")
          ? h("span", { class: "disagree" }, " · in a conflict")
          : null,
      ),
    ),
    h("p", { class: "claim-quote", dir: "auto" }, sentence(claim)),
    h("p", { class: "facts" }, foreign(articleName(claim.article)), ` · ${published(claim.article)}`),
  );
}
