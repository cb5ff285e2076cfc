// Which findings, claims, articles and people the search and the filters leave, and how many each choice would.

import { articleName } from "./model.js";
import { FACETS, LISTS } from "./state.js";
import { folded, wordsOf } from "./text.js";

/** Answers what is left; keeps what it worked out of the data, which does not change. */
export class Selector {
  constructor(model, decisions) {
    this.model = model;
    this.decisions = decisions;
    this.texts = { claims: [], articles: [], findings: [] };
  }

  /** What is left, by view, and the claims that the filters keep. */
  select(state) {
    const query = words(state.q);
    const { articles, people } = this.model;
    const narrowed = FACETS.some((facet) => state[facet]);
    const findings = this.#findings(state, query, null);
    const claims = narrowed || query.length ? this.#claims(state, query, null) : this.#everything();
    const found = {
      conflicts: findings,
      claims: claims.list,
      articles: articles.filter(
        (each) => (!narrowed || claims.articles.has(each.number)) && this.#articleHas(each, query),
      ),
      people: people.filter(
        (each) => (!narrowed || each.numbers.some((one) => claims.subjects.has(one))) && has(folded(each.name), query),
      ),
    };
    return { found, kept: claims.kept };
  }

  /** How many each choice of a filter would leave in the view, the other filters as they are. */
  counts(state) {
    const counts = Object.fromEntries(FACETS.map((facet) => [facet, new Map()]));
    if (state.view === "conflicts") this.#findings(state, words(state.q), counts);
    else this.#claims(state, words(state.q), counts);
    return counts;
  }

  #everything() {
    this.all ??= Array.from({ length: this.model.count }, (_, number) => number);
    return { list: this.all, kept: { has: () => true } };
  }

  #findings(state, query, counts) {
    const list = [];
    for (const finding of this.model.findings) {
      if (state.decision && (this.decisions.of(finding.id).state || "open") !== state.decision) continue;
      if (query.length && !has(this.#findingText(finding), query)) continue;
      if (counts === null && !FACETS.some((facet) => state[facet])) {
        list.push(finding);
        continue;
      }
      const facets = (finding.facets ??= this.#findingFacets(finding));
      const fails = FACETS.filter((facet) => state[facet] && !facets[facet].has(state[facet]));
      if (fails.length > 1) continue;
      for (const facet of counts === null ? [] : fails.length ? fails : FACETS) {
        for (const option of facets[facet]) add(counts[facet], option, finding.number);
      }
      if (!fails.length) list.push(finding);
    }
    return list;
  }

  #findingFacets(finding) {
    const claims = finding.claims.map((number) => this.model.claim(number));
    const facets = Object.fromEntries(FACETS.map((facet) => [facet, new Set()]));
    if (isPerson(finding.subject)) facets.driver.add(finding.subject.id);
    facets.predicate.add(finding.predicate);
    facets.verdict.add(finding.verdict).add(finding.severity);
    for (const scope of [finding.scope, ...claims]) {
      if (scope.series) facets.series.add(scope.series);
      addSeasons(facets.season, scope.first, scope.last);
    }
    for (const claim of claims) {
      if (isPerson(claim.subject)) facets.driver.add(claim.subject.id);
      facets.predicate.add(claim.predicate);
      facets.source.add(sourceOf(claim.article));
    }
    return facets;
  }

  /** One pass over all claims. A claim that only one filter keeps out counts for the other choices of that filter. */
  #claims(state, query, counts) {
    const { model } = this;
    const { columns, tables } = model;
    const wanted = FACETS.filter((facet) => state[facet]);
    const view = LISTS[state.view] ?? state.view;
    const season = Number(state.season);
    const list = [];
    const kept = new Set();
    const articles = new Set();
    const subjects = new Set();
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
          facet === "driver"
            ? subject.id === state.driver
            : facet === "predicate"
              ? predicate === state.predicate
              : facet === "series"
                ? scope[0] === state.series
                : facet === "season"
                  ? scope[1] !== null && scope[1] <= season && season <= scope[2]
                  : facet === "source"
                    ? sourceOf(article) === state.source
                    : findings !== undefined &&
                      findings.some((each) => each.verdict === state.verdict || each.severity === state.verdict);
        if (!fits) {
          failed = facet;
          fails += 1;
          if (fails > 1) break;
        }
      }
      if (counts !== null && fails <= 1) {
        if (view === "claims" && query.length && !has(this.#claimText(i), query)) continue;
        const unit = view === "articles" ? article.number : view === "people" ? subject.number : i;
        for (const facet of fails ? [failed] : FACETS) {
          if (facet === "driver" && isPerson(subject)) add(counts.driver, subject.id, unit);
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
      } else if (counts === null && fails === 0) {
        kept.add(i);
        articles.add(article.number);
        subjects.add(subject.number);
        if (!query.length || has(this.#claimText(i), query)) list.push(i);
      }
    }
    return { list, kept, articles, subjects };
  }

  #claimText(i) {
    return (this.texts.claims[i] ??= this.#makeClaimText(i));
  }

  #makeClaimText(i) {
    const claim = this.model.claim(i);
    const { subject, predicate, article, value, rule } = claim;
    const said = [
      subject.name,
      predicate,
      this.model.label(predicate),
      value,
      rule,
      articleName(article),
      article.id,
      wordsOf(claim),
    ];
    return folded(said.join(" "));
  }

  #articleHas(article, query) {
    if (!query.length) return true;
    return has(
      (this.texts.articles[article.number] ??= folded(
        [articleName(article), article.id, article.source, article.text].join(" "),
      )),
      query,
    );
  }

  #findingText(finding) {
    return (this.texts.findings[finding.number] ??= folded(
      [
        finding.headline,
        finding.explanation,
        finding.predicate,
        finding.verdict,
        finding.hint,
        ...finding.claims.map((i) => this.#claimText(i)),
      ].join(" "),
    ));
  }
}

/** What the filter "source" knows an article by. */
export function sourceOf(article) {
  return article.source ?? article.id;
}

function has(text, query) {
  return query.every((word) => text.includes(word));
}

function words(query) {
  return folded(query).trim().split(/\s+/).filter(Boolean);
}

function isPerson({ kind }) {
  return kind === "driver" || kind === "person";
}

function add(counts, option, unit) {
  const units = counts.get(option);
  if (units) units.add(unit);
  else counts.set(option, new Set([unit]));
}

function addSeasons(set, first, last) {
  if (first !== null)
    for (let season = first; season <= Math.min(last, first + 100); season += 1) set.add(String(season));
}

function addEach(counts, first, last, unit) {
  if (first !== null)
    for (let season = first; season <= Math.min(last, first + 100); season += 1) add(counts, String(season), unit);
}
