// What the emitter refuses or dies of, said in a way that OpenAPI has. Each text to replace must be there: a mend that a later
// version of the suite does not need any more ends the compilation with an error.

// The emitter looks a parameter's name up in a plain object, where "constructor" finds JavaScript's own.
const disguised = "constructor-in-disguise";

/** The mend that says how the pages of an operation are asked for. */
function paged(operation, paging) {
  return [new RegExp(`(?=(@post\\s+)?op ${operation})`), `@TypeSpec.OpenAPI.extension("x-paging", ${paging})\n`];
}

export const mends = {
  // OpenAPI has no query in a path: the parameter that is always "true" has a name of its own.
  routes: [
    [/@route\("(\w+)\?fixed=true\{&(\w+)(\*?)\}"\)(\s+op `?\w+`?\()/g, '@route("$1{?fixed,$2$3}")$4@query fixed: "true", '],
  ],
  // OpenAPI has a range of a hundred statuses and single ones.
  "response/status-code-range": [
    [/@minValue\(494\)\s+@maxValue\(499\)\s+@statusCode\s+_: int32;/g, "@statusCode _: 494 | 495 | 496 | 497 | 498 | 499;"],
  ],
  // OpenAPI has no word for TypeSpec's @nextLink and @continuationToken, and the emitter leaves them out: an extension says the same.
  "payload/pageable": [
    [/import "@typespec\/xml";/, 'import "@typespec/xml";\nimport "@typespec/openapi";'],
    paged("link\\(", '#{ link: "next" }'),
    paged("linkString", '#{ link: "next" }'),
    paged("nestedLink", '#{ items: "nestedItems.pets", link: "nestedNext.next" }'),
    paged("post", '#{ link: "next" }'),
    // The suite's own last page leaves out what the text requires.
    [/(op nestedLink\(\): \{[^}]*\};\s+nestedNext)/, "$1?"],
    ...["Query", "Header"].flatMap((place) => [
      paged(`request${place}ResponseBody`, '#{ cursor: #{ parameter: "token", next: "nextToken" } }'),
      paged(
        `request${place}NestedResponseBody`,
        '#{ items: "nestedItems.pets", cursor: #{ parameter: "token", next: "nestedNext.nextToken" } }',
      ),
    ]),
  ],
  "special-words": [[/@query constructor: string/g, `@query("${disguised}") constructor: string`]],
};

/** Applies a folder's mends to its text. */
export function mended(folder, text) {
  for (const [pattern, replacement] of mends[folder]) {
    const changed = text.replace(pattern, replacement);
    if (changed === text) {
      throw new Error(`The mend of '${folder}' finds nothing to mend: ${pattern}`);
    }
    text = changed;
  }
  return text;
}

/** Takes away from a compiled document what was only there to get it compiled. */
export function undisguised(text) {
  return text.replaceAll(disguised, "constructor");
}
