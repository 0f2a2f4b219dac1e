// Compiles each folder of the suite to OpenAPI 3.0, 3.1 and 3.2, into <output>/<version>/<folder>/….json.
// Run in the folder that holds node_modules: node compile.mjs <output>
import { compile, NodeHost } from "@typespec/compiler";
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { mended, mends, undisguised } from "./mends.mjs";

const here = dirname(fileURLToPath(import.meta.url));
const specs = join(here, "node_modules", "@typespec", "http-specs", "specs");
const output = resolve(process.argv[2]);
const versions = ["3.0.0", "3.1.0", "3.2.0"];

function filesBelow(folder, suffix) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? filesBelow(path, suffix) : path.endsWith(suffix) ? [path] : []));
}

/** The folder to compile: the suite's own, or a mended copy of it. */
function sourceOf(folder) {
  const original = join(specs, folder);
  if (!(folder in mends)) {
    return original;
  }
  const copy = join(here, "mended", folder);
  mkdirSync(copy, { recursive: true });
  for (const name of readdirSync(original).filter((name) => !name.startsWith("mockapi"))) {
    copyFileSync(join(original, name), join(copy, name));
  }
  writeFileSync(join(copy, "main.tsp"), mended(folder, readFileSync(join(original, "main.tsp"), "utf8")));
  return copy;
}

async function compileFolder(folder) {
  const target = join(output, "{openapi-version}", folder.replaceAll("/", "-"));
  const program = await compile(NodeHost, join(sourceOf(folder), "main.tsp"), {
    emit: ["@typespec/openapi3"],
    options: {
      "@typespec/openapi3": {
        "emitter-output-dir": output,
        "file-type": "json",
        "openapi-versions": versions,
        "output-file": join(target, "openapi.{service-name-if-multiple}.{version}.json"),
      },
    },
  });
  const errors = program.diagnostics.filter((diagnostic) => diagnostic.severity === "error");
  if (errors.length > 0) {
    throw new Error(`'${folder}' does not compile:\n${errors.map((error) => `${error.code}: ${error.message}`).join("\n")}`);
  }
}

rmSync(output, { recursive: true, force: true });
for (const main of filesBelow(specs, "main.tsp")) {
  await compileFolder(relative(specs, dirname(main)));
}
for (const document of filesBelow(output, ".json")) {
  const text = readFileSync(document, "utf8");
  const restored = undisguised(text);
  if (restored !== text) {
    writeFileSync(document, restored);
  }
}
