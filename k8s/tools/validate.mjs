// Holds rendered objects against the schemas that are published for their kinds: node validate.mjs FILE.yaml. Types say what no
// schema of a custom kind refuses: members that it does not know. Findings on standard output, a line each; exit code 1.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { parseAllDocuments } from "yaml";

const PACKAGES = {
  "gateway.networking.k8s.io": "@kubernetes-models/gateway-api",
  "kafka.strimzi.io": "@kubernetes-models/strimzi-kafka-operator",
  "monitoring.coreos.com": "@kubernetes-models/prometheus-operator",
  "postgresql.cnpg.io": "@kubernetes-models/cloudnative-pg",
};
/** Nobody publishes a schema of it as a package; see ../README.md. */
const WITHOUT = new Set(["barmancloud.cnpg.io/v1 ObjectStore"]);

const file = process.argv[2];
const objects = parseAllDocuments(readFileSync(file, "utf8"), { strict: true, uniqueKeys: true }).map((document) => {
  if (document.errors.length > 0) {
    throw document.errors[0];
  }
  return document.toJS();
});
const findings = [];
const lines = [];
const places = [];
for (const [i, object] of objects.entries()) {
  const kind = `${object.apiVersion} ${object.kind}`;
  const name = `${kind} ${object.metadata?.name}`;
  if (WITHOUT.has(kind)) {
    continue;
  }
  const module = `${PACKAGES[object.apiVersion.split("/")[0]] ?? "kubernetes-models"}/${object.apiVersion}/${object.kind}`;
  try {
    const model = (await import(module))[object.kind];
    new model(object).validate();
  } catch (fault) {
    findings.push(`${name}: ${fault.message}`);
    continue;
  }
  lines.push(`import { I${object.kind} as Kind${i} } from "${module}";`);
  places.push([i, name, object]);
}
for (const [i, name, object] of places) {
  lines.push(`export const object${i}: Kind${i} = ${JSON.stringify(object)}; // ${name}`);
}

mkdirSync("target", { recursive: true });
const typed = `target/${basename(file, ".yaml")}.ts`;
writeFileSync(typed, lines.join("\n") + "\n");
try {
  execFileSync("node_modules/.bin/tsc", [
    "--noEmit", "--strict", "--skipLibCheck", "--module", "nodenext", "--moduleResolution", "nodenext", "--target", "es2022", typed,
  ]);
} catch (fault) {
  for (const line of String(fault.stdout).split("\n").filter((text) => text.startsWith("target/"))) {
    const [, number, said] = line.match(/\((\d+),\d+\): (.*)/);
    findings.push(`${lines[number - 1].split(" // ").at(-1)}: ${said}`);
  }
}
findings.forEach((finding) => console.log(finding));
console.log(`${objects.length} objects, ${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
