// Starts the suite's mock server on a port of 127.0.0.1 that was free, and writes what its scenarios expect to <file>.
// Run in the folder that holds node_modules: node serve.mjs <file>. It ends when its standard input does.
import { expandDyns } from "@typespec/spec-api";
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const suite = join(here, "node_modules", "@typespec", "http-specs");
const compiled = join(suite, "dist", "specs");

function mockApis(folder) {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .flatMap((path) => (statSync(path).isDirectory() ? mockApis(path) : path.endsWith("mockapi.js") ? [path] : []));
}

const plain = (value, config) => (value === undefined ? undefined : JSON.parse(JSON.stringify(expandDyns(value, config))));

function expectedBody(body, config) {
  if (body === undefined) {
    return undefined;
  }
  if (body.kind === "multipart") {
    const files = (body.files ?? []).map((file) => ({
      part: file.fieldname,
      name: file.originalname,
      contentType: file.mimetype,
      content: file.buffer.toString("base64"),
    }));
    return { contentType: body.contentType, parts: plain(body.parts ?? {}, config), files };
  }
  const raw = body.rawContent;
  const octets = Buffer.isBuffer(raw) ? raw : Buffer.from(typeof raw === "string" ? raw : (raw?.serialize(config) ?? ""));
  return { contentType: body.contentType, content: octets.toString("base64") };
}

function expectedCall(api, config) {
  const { query, headers, pathParams, body, status } = api.request ?? {};
  return {
    method: api.method.toUpperCase(),
    uri: api.uri.replaceAll("\\", ""),
    refusedWith: status,
    query: plain(query ?? {}, config),
    headers: plain(headers ?? {}, config),
    pathParams: plain(pathParams ?? {}, config),
    body: expectedBody(body, config),
    response: {
      status: api.response.status,
      headers: plain(api.response.headers ?? {}, config),
      body: expectedBody(api.response.body, config),
    },
  };
}

// The package exports no server, only a program around it; that one wants a Git repository for its report on coverage.
const { MockApiApp } = await import(pathToFileURL(join(suite, "..", "spector", "dist", "src", "app", "app.js")));
const app = new MockApiApp({ port: 0, coverageFile: join(here, "coverage.json") });
app.coverageTracker = { trackEndpointResponse: async () => {} };
app.server.use("/", app.router);
app.resolverConfig = { baseUrl: `http://127.0.0.1:${await app.server.start()}` };

const expected = [];
for (const file of mockApis(compiled)) {
  const folder = relative(compiled, dirname(file)).replaceAll("/", "-");
  const { Scenarios } = await import(pathToFileURL(file));
  for (const [name, scenario] of Object.entries(Scenarios)) {
    const calls = scenario.apis.map((api) => expectedCall(api, app.resolverConfig));
    expected.push({ folder, name, isByKey: scenario.passCondition === "by-key", calls });
    app.registerScenario(name, scenario);
  }
}

writeFileSync(resolve(process.argv[2]), JSON.stringify(expected));
console.log(`Listening on ${app.resolverConfig.baseUrl}`);
process.stdin.on("end", () => process.exit(0)).resume();
