// What is looked at, as the part of the address after #: a link shows a colleague the same.

export const FACETS = ["driver", "predicate", "series", "season", "verdict", "source"];
const PARTS = ["q", ...FACETS, "decision", "finding", "claim"];
const VIEWS = ["conflicts", "articles", "people", "claims", "article", "person"];

/** The list that one thing is from. */
export const LISTS = { article: "articles", person: "people" };

/** The state that an address tells; whatever it does not know is left out. */
export function parseState(hash) {
  const [path, query = ""] = hash.replace(/^#/, "").split(/\?(.*)/s);
  const [view, id = ""] = path.split(/\/(.*)/s);
  const asked = new URLSearchParams(query);
  const state = { view: VIEWS.includes(view) ? view : "conflicts", id: decoded(id) };
  for (const key of PARTS) state[key] = asked.get(key) ?? "";
  return state;
}

/** The address of a state. */
export function hashOf(state) {
  const query = new URLSearchParams(PARTS.filter((key) => state[key]).map((key) => [key, state[key]]));
  const path = state.id ? `${state.view}/${encodeURIComponent(state.id)}` : state.view;
  return `#${path}${query.size ? `?${query}` : ""}`;
}

/** The address of a view that keeps the filters and drops what was pointed at. */
export function link(state, change) {
  return hashOf({ ...state, id: "", finding: "", claim: "", ...change });
}

function decoded(id) {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
