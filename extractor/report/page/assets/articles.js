// The list of inputs, and one article as it was read with its claims marked.

import { foreign, h, some } from "./dom.js";
import { growing } from "./list.js";
import { articleName, days, scopeWords, seasons, title } from "./model.js";
import { claimAddress, sentence, speaker } from "./quote.js";
import { hashOf, link } from "./state.js";
import { lanes, pieces, pointsOf, shown } from "./text.js";

const FAMILIES = {
  wins: "race", race_win: "race", result: "race", competes_in: "drive", drives_for: "drive", car_number: "drive", contract_until: "drive",
  title: "title", titles: "title", standing: "title", points: "title", birth_date: "date", age: "date", debut: "date", race_date: "date",
};
const LINES = 3;
const SETTLED = {
  named: "by name", pronoun: "a pronoun", description: "a description", topic: "what the text is about",
  stated: "said here", inherited: "taken over from nearby words", default: "assumed", relative: "counted from a date",
};
const BASES = { published: "the day of publication", stated: "said in the text", inferred: "from what the text tells", metadata: "beside the text" };

/** All inputs. */
export function articlesView(app, { found }) {
  const list = found.articles;
  if (!list.length) return [h("p", { class: "note" }, "No article fits the search and the filters.")];
  const row = (article) => h(
    "li", { class: `input ${article.status}` },
    h("a", { class: "name", href: link(app.state, { view: "article", id: article.id }) }, foreign(articleName(article))),
    h("p", { class: "facts" }, [
      article.title ? [foreign(article.id), " · "] : null,
      article.source && article.source !== article.id ? [foreign(article.source), " · "] : null,
      published(article), " · ",
      article.status === "ok" ? some(article.claims.length, "claim") : h("strong", { class: "status" }, article.status),
      article.findings.length ? ` · ${some(article.findings.length, "finding")}` : null,
    ]),
    article.error ? h("p", { class: "error-text" }, foreign(article.error)) : null,
  );
  return [growing(list, row, { step: 60, wrap: h("ul", { class: "inputs" }) })];
}

function published(article) {
  return article.published && days(article.published[0], article.published[1])
    ? `${days(article.published[0], article.published[1])}${article.published[2] === "inferred" ? " (from what it tells)" : ""}`
    : "undated";
}

/** One article: text, marks, the claim that is chosen. */
export function articleView(app, { kept }) {
  const { model, state } = app;
  const article = model.articleById.get(state.id);
  if (!article) return [h("p", { class: "note" }, `There is no article ${state.id} in this run.`)];
  const claims = article.claims.filter((number) => kept.has(number)).map((number) => model.claim(number));
  const chosen = state.claim ? model.claimById(state.claim, article) : undefined;
  const claim = chosen === undefined ? null : model.claim(chosen);
  if (claim && !claims.some((each) => each.number === claim.number)) claims.push(claim);
  const hidden = article.claims.length - claims.length;
  const panel = h("div", { class: "fields", id: "fields", tabindex: "-1", role: "region", "aria-label": "The chosen claim" });
  const list = h("ol", { class: "claim-list" }, claims.map((each, place) => h("li", null, h("a", {
    href: addressOf(app, each), "data-claim": each.number, class: FAMILIES[each.predicate] ?? "tally",
  }, h("span", { class: "what" }, model.noun(each)), " ", foreign(`${each.subject.name}: ${each.value}`)))));
  const head = h("div", { class: "article-head" },
    h("p", { class: "facts" }, h("a", { href: link(state, { view: "articles" }) }, "All articles"), " · ",
      article.title ? [foreign(article.id), " · "] : null, published(article), " · ",
      some(article.claims.length, "claim"), hidden ? ` (${hidden} left out by the filters)` : null,
      article.findings.map((finding) => [" · ", h("a", { href: hashOf({ view: "conflicts", finding: finding.id }), class: `to-finding ${finding.severity}` }, finding.verdict.replaceAll("_", " "))])),
    article.error ? h("p", { class: "error-text" }, foreign(article.error)) : null,
    legend(model, claims));
  const body = article.text === null
    ? h("div", { class: "reading" }, article.status === "ok" ? h("p", { class: "note" }, "The text is not at hand; these are the words of its claims.") : null,
      claims.map((each) => h("p", { class: "fragment", dir: "auto" }, h("a", { href: addressOf(app, each) }, sentence(each)))))
    : reading(app, article, claims);
  showClaim(app, panel, claim);
  const view = h("div", { class: "article-view" }, body, h("aside", { class: "beside", "aria-label": "Claims of this article" }, panel, h("h2", null, "Claims ", h("span", { class: "count" }, String(claims.length))), list));
  point(view, claim);
  view.choose = (next) => {
    showClaim(app, panel, next);
    point(view, next);
  };
  view.claims = claims;
  return [head, view];
}

function addressOf(app, claim) {
  return hashOf({ ...app.state, view: "article", id: claim.article.id, finding: "", claim: claim.id });
}

function legend(model, claims) {
  const families = new Map();
  for (const { predicate } of claims) families.set(predicate, (families.get(predicate) ?? 0) + 1);
  return h("ul", { class: "legend", "aria-label": "Marks in the text" }, [...families].map(([predicate, number]) =>
    h("li", { class: FAMILIES[predicate] ?? "tally" }, model.label(predicate), " ", h("span", { class: "count" }, String(number)))));
}

/** The text in paragraphs, every piece of it that some claim covers as a mark with a line for each. */
function reading(app, article, claims) {
  const text = pointsOf(article);
  const lane = lanes(claims, LINES);
  const nodes = pieces(claims, 0, text.length).map((piece) => {
    const words = shown(text.slice(piece.start, piece.end));
    if (!piece.spans.length) return words;
    const mark = h("mark", {
      "data-claims": piece.spans.map(({ number }) => number).join(" "),
      title: piece.spans.map((claim) => `${app.model.noun(claim)}: ${claim.value}`).join("\n"),
    }, words);
    for (const claim of piece.spans) {
      const line = lane.get(claim);
      if (line !== null) mark.style.setProperty(`--line-${line}`, `var(--${FAMILIES[claim.predicate] ?? "tally"})`);
    }
    return mark;
  });
  return h("div", {
    class: "reading text", dir: "auto", lang: "en",
    onclick: (event) => {
      const mark = event.target.closest?.("mark[data-claims]");
      if (!mark || String(getSelection())) return;
      const inner = mark.dataset.claims.split(" ").map(Number).map((number) => app.model.claim(number))
        .sort((a, b) => a.end - a.start - (b.end - b.start));
      const now = inner.findIndex((claim) => claim.id === app.state.claim);
      app.go(addressOf(app, inner[(now + 1) % inner.length]));
    },
  }, nodes);
}

function point(view, claim) {
  for (const mark of view.querySelectorAll("mark[data-claims]")) {
    const on = claim !== null && mark.dataset.claims.split(" ").includes(String(claim.number));
    mark.classList.toggle("chosen", on);
    mark.classList.remove("value");
  }
  for (const each of view.querySelectorAll("[data-claim]")) {
    if (claim && each.dataset.claim === String(claim.number)) each.setAttribute("aria-current", "true");
    else each.removeAttribute("aria-current");
  }
}

function showClaim(app, panel, claim) {
  panel.replaceChildren();
  panel.classList.toggle("open", Boolean(claim));
  if (!claim) {
    panel.append(h("p", { class: "note" }, "Choose a mark in the text, or a claim below, to see its fields."));
    return;
  }
  panel.append(claimFields(app, claim));
}

/** All fields of a claim, with how each slot was settled. */
export function claimFields(app, claim) {
  const { model } = app;
  const settled = (basis) => (basis ? ` (${SETTLED[basis]})` : "");
  const person = model.personById.has(claim.subject.id);
  const rows = [
    ["Subject", [person ? h("a", { href: `#person/${encodeURIComponent(claim.subject.id)}` }, foreign(claim.subject.name)) : foreign(claim.subject.name),
      claim.mention ? [": ", claim.bySubject === "named" ? "named as " : "meant by ", h("q", null, foreign(claim.mention))] : settled(claim.bySubject)]],
    ["Settled by", claim.bySubject ? SETTLED[claim.bySubject] : null],
    ["Predicate", claim.predicate],
    ["Value", foreign(claim.value)],
    ["Series", claim.series ? `${model.series(claim.series)}${settled(claim.bySeries)}` : "unknown"],
    ["Season", seasons(claim) ? `${seasons(claim)}${settled(claim.bySeasons)}` : "unknown"],
    ["Counts", claim.span],
    ["Where", [claim.race, claim.track].filter(Boolean).map(title).join(", ") || null],
    ["Team, make, role", [claim.team && title(claim.team), claim.make && title(claim.make), claim.role, claim.class].filter(Boolean).join(", ") || null],
    ["As of", days(claim.earliest, claim.latest) ? `${days(claim.earliest, claim.latest)} (${BASES[claim.timeBasis] ?? "unknown"})` : "unknown"],
    ["Tally", claim.tally ? { final: "final", so_far: "so far" }[claim.tally] : null],
    ["Modality", claim.modality],
    ["Said by", speaker(claim)],
    ["Section", claim.section],
    ["Record corrected", claim.revision ? "yes, says the text" : null],
    ["Parts", claim.parts ? [`${claim.parts[0].length} listed${claim.parts[1] ? "" : ", not all"}: `, foreign(claim.parts[0].map((part) => model.claim(part).value).join(", "))] : null],
    ["Characters", `${claim.start} to ${claim.end}`],
    ["Rule", h("code", null, claim.rule)],
    ["Id", h("code", null, claim.id)],
  ];
  return h("div", null,
    h("a", { class: "close", href: hashOf({ ...app.state, claim: "" }) }, "Close"),
    h("p", { class: "claim-title" }, h("span", { class: `what ${FAMILIES[claim.predicate] ?? "tally"}` }, model.noun(claim)), foreign(claim.value),
      h("span", { class: "facts" }, foreign(claim.subject.name), scopeWords(model, claim) ? ` · ${scopeWords(model, claim)}` : null)),
    h("blockquote", { dir: "auto" }, sentence(claim)),
    claim.findings.length ? h("ul", { class: "in-findings" }, claim.findings.map((finding) =>
      h("li", { class: finding.severity }, h("a", { href: hashOf({ view: "conflicts", finding: finding.id }) }, foreign(finding.headline))))) : null,
    h("dl", null, rows.filter(([, value]) => value !== null).map(([key, value]) => [h("dt", null, key), h("dd", null, value)])));
}

/** A claim as a line of a list. */
export function claimLine(model, claim) {
  return h("li", { class: "claim" },
    h("span", { class: `what ${FAMILIES[claim.predicate] ?? "tally"}` }, model.noun(claim)),
    h("p", { class: "claim-says" },
      h("a", { href: claimAddress(claim) }, foreign(claim.subject.name), ": ", h("strong", null, foreign(claim.value))),
      h("span", { class: "facts" }, [scopeWords(model, claim), claim.modality === "asserted" ? null : claim.modality].filter(Boolean).map((each) => ` · ${each}`),
        claim.findings.some(({ severity }) => severity !== "info") ? h("span", { class: "disagree" }, " · in a conflict") : null),
    ),
    h("p", { class: "claim-quote", dir: "auto" }, sentence(claim)),
    h("p", { class: "facts" }, foreign(articleName(claim.article)), ` · ${published(claim.article)}`));
}
