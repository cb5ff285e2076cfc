// Characters by code point in texts that the browser counts in UTF-16, and stretches of a text that claims share.

/** A text whose offsets are code points. */
export class CodePoints {
  constructor(text) {
    this.text = text;
    this.units = /[\ud800-\udbff][\udc00-\udfff]/.test(text) ? unitsOf(text) : null;
    this.length = this.units ? this.units.length - 1 : text.length;
  }

  slice(start, end) {
    if (!this.units) return this.text.slice(start, end);
    const last = this.length;
    return this.text.slice(this.units[Math.min(start, last)], this.units[Math.min(end, last)]);
  }
}

/** The text of an article, counted once. */
export function pointsOf(article) {
  return (article.points ??= new CodePoints(article.text));
}

/** The words that say a claim. */
export function wordsOf(claim) {
  return claim.quote ?? pointsOf(claim.article).slice(claim.start, claim.end);
}

/** For each code point, and the end, the UTF-16 unit at which it begins. */
function unitsOf(text) {
  const units = [];
  let unit = 0;
  for (const character of text) {
    units.push(unit);
    unit += character.length;
  }
  units.push(unit);
  return Uint32Array.from(units);
}

/**
 * A stretch of a text cut wherever a span begins or ends: each piece with the spans that cover it, the outermost first.
 * Spans are objects with start and end; they may overlap, nest or coincide.
 */
export function pieces(spans, from, to) {
  const within = spans
    .map((span) => ({ span, start: Math.max(span.start, from), end: Math.min(span.end, to) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const places = [...new Set([from, to, ...within.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  const found = [];
  let open = [];
  let next = 0;
  for (let place = 0; place + 1 < places.length; place += 1) {
    const start = places[place];
    open = open.filter(({ end }) => end > start);
    while (next < within.length && within[next].start === start) open.push(within[next++]);
    found.push({ start, end: places[place + 1], spans: open.map(({ span }) => span) });
  }
  return found;
}

/** A line for each span such that no two which overlap share one; null from the given number of lines on. */
export function lanes(spans, most) {
  const free = [];
  const lane = new Map();
  for (const span of [...spans].sort((a, b) => a.start - b.start || b.end - a.end)) {
    let line = free.findIndex((end) => end <= span.start);
    if (line < 0) line = free.length;
    free[line] = span.end;
    lane.set(span, line < most ? line : null);
  }
  return lane;
}

/** A piece as it is shown: every kind of line end as one. */
export function shown(text) {
  return text.replace(/\r\n?/g, "\n");
}

/** For finding: without case and accents. */
export function folded(text) {
  if (/^[\0-\x7f]*$/.test(text)) return text.toLowerCase();
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
