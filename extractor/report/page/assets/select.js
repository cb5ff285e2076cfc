// Which findings, claims, articles and people the search and the filters leave, and how many each choice would.

import { articleName } from "./model.js";
import { FACETS } from "./state.js";
import { folded, wordsOf } from "./text.js";

const CLAIM_FACETS = ["driver", "predicate", "series", "season", "verdict", "source"];

/** Answers what is left; keeps what it worked out of the data, which does not change. */
export class Selector {
  constructor(model, decisions) {
    this.model = model;
    this.decisions = decisions;
    this.texts = { claims: [], articles: [], findings: [] };
  }

  /** Everything for one state: lists by view, counts of choices for the view. */
  select(state) {
    const query = folded(state.q).trim().split(/\s+/).filter(Boolean);
    const view = { article: "articles", person: "people" }[state.view] ?? state.view;
    const claims = this.#claims(state, query, view);
    const narrowed = FACETS.some((facet) => state[facet]);
    const findings = this.#findings(state, query);
    const { articles, people } = this.model;
    const found = {
      conflicts: findings.list,
      claims: claims.list,
      articles: articles.filter((each) => (!narrowed || claims.articles.has(each.number)) && this.#articleHas(each, query)),
      people: people.filter((each) => each.numbers.some((one) => claims.subjects.has(one)) && has(folded(each.name), query)),
    };
    return { found, counts: view === "conflicts" ? findings.counts : claims.counts, kept: claims.kept };
  }

  #findings(state, query) {
    const counts = emptyCounts();
    const list = [];
    for (const finding of this.model.findings) {
      if (state.decision && (this.decisions.of(finding.id).state || "open") !== state.decision) continue;
      if (query.length && !has(this.#findingText(finding), query)) continue;
      const facets = (finding.facets ??= this.#findingFacets(finding));
      const fails = FACETS.filter((facet) => state[facet] && !facets[facet].has(state[facet]));
      if (fails.length > 1) continue;
      for (const facet of fails.length ? fails : FACETS) {
        for (const option of facets[facet]) add(counts[facet], option, finding.number);
      }
      if (!fails.length) list.push(finding);
    }
    return { list, counts };
  }

  #findingFacets(finding) {
    const claims = finding.claims.map((number) => this.model.claim(number));
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, new Set()]));
    if (finding.subject.kind === "driver" || finding.subject.kind === "person") facets.driver.add(finding.subject.id);
    facets.predicate.add(finding.predicate);
    facets.verdict.add(finding.verdict).add(finding.severity);
    for (const scope of [finding.scope, ...claims]) {
      if (scope.series) facets.series.add(scope.series);
      addSeasons(facets.season, scope.first, scope.last);
    }
    for (const claim of claims) {
      if (claim.subject.kind === "driver" || claim.subject.kind === "person") facets.driver.add(claim.subject.id);
      facets.predicate.add(claim.predicate);
      facets.source.add(sourceOf(claim.article));
    }
    return facets;
  }

  /** One pass over all claims. A claim that only one filter keeps out counts for the other choices of that filter. */
  #claims(state, query, view) {
    const { model } = this;
    const { columns, tables } = model;
    const wanted = CLAIM_FACETS.filter((facet) => state[facet]);
    const counts = emptyCounts();
    const list = [];
    const kept = new Set();
    const articles = new Set();
    const subjects = new Set();
    const season = Number(state.season);
    for (let i = 0; i < model.count; i += 1) {
      const subject = model.subjects[columns.subject[i]];
      const scope = tables.scope[columns.scope[i]];
      const predicate = tables.manner[columns.manner[i]][0];
      const article = model.articles[columns.article[i]];
      const findings = model.findingsOf.get(i);
      let failed = null;
      let fails = 0;
      for (const facet of wanted) {
        const fits =
          facet === "driver" ? subject.id === state.driver
          : facet === "predicate" ? predicate === state.predicate
          : facet === "series" ? scope[0] === state.series
          : facet === "season" ? scope[1] !== null && scope[1] <= season && season <= scope[2]
          : facet === "source" ? sourceOf(article) === state.source
          : findings !== undefined && findings.some((each) => each.verdict === state.verdict || each.severity === state.verdict);
        if (!fits) {
          failed = facet;
          fails += 1;
          if (fails > 1) break;
        }
      }
      if (fails > 1) continue;
      const inList = !query.length || view !== "claims" || has(this.#claimText(i), query);
      if (inList) {
        const unit = view === "articles" ? article.number : view === "people" ? subject.number : i;
        const person = subject.kind === "driver" || subject.kind === "person";
        for (const facet of fails ? [failed] : CLAIM_FACETS) {
          if (facet === "driver" && person) add(counts.driver, subject.id, unit);
          else if (facet === "predicate") add(counts.predicate, predicate, unit);
          else if (facet === "series" && scope[0]) add(counts.series, scope[0], unit);
          else if (facet === "season") addEach(counts.season, scope[1], scope[2], unit);
          else if (facet === "source") add(counts.source, sourceOf(article), unit);
          else if (facet === "verdict" && findings) {
            for (const each of findings) {
              add(counts.verdict, each.verdict, unit);
              add(counts.verdict, each.severity, unit);
            }
          }
        }
      }
      if (fails) continue;
      kept.add(i);
      articles.add(article.number);
      subjects.add(subject.number);
      if (view !== "claims" && query.length ? has(this.#claimText(i), query) : inList) list.push(i);
    }
    return { list, counts, kept, articles, subjects };
  }

  #claimText(i) {
    return (this.texts.claims[i] ??= this.#makeClaimText(i));
  }

  #makeClaimText(i) {
    const claim = this.model.claim(i);
    const { subject, predicate, article, value, rule } = claim;
    const words = [subject.name, predicate, this.model.label(predicate), value, rule, articleName(article), article.id, wordsOf(claim)];
    return folded(words.join(" "));
  }

  #articleHas(article, query) {
    if (!query.length) return true;
    return has((this.texts.articles[article.number] ??= folded([articleName(article), article.id, article.source, article.text].join(" "))), query);
  }

  #findingText(finding) {
    return (this.texts.findings[finding.number] ??= folded(
      [finding.headline, finding.explanation, finding.predicate, finding.verdict, finding.hint, ...finding.claims.map((i) => this.#claimText(i))].join(" "),
    ));
  }
}

/** What the filter "source" knows an article by. */
export function sourceOf(article) {
  return article.source ?? article.id;
}

function has(text, words) {
  return words.every((word) => text.includes(word));
}

function emptyCounts() {
  return Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
}

function add(counts, option, unit) {
  const units = counts.get(option);
  if (units) units.add(unit);
  else counts.set(option, new Set([unit]));
}

function addSeasons(set, first, last) {
  if (first !== null) for (let season = first; season <= Math.min(last, first + 100); season += 1) set.add(String(season));
}

function addEach(counts, first, last, unit) {
  if (first !== null) for (let season = first; season <= Math.min(last, first + 100); season += 1) add(counts, String(season), unit);
}
