"use strict";
// Shows the description of the interface. Everything is put in as text, never as markup.

const put = (tag, text, held = {}) => Object.assign(document.createElement(tag), text === undefined ? {} : { textContent: text }, held);

function shapeName(schema) {
  if (!schema) return "";
  if (schema.$ref) return schema.$ref.split("/").pop();
  const ways = schema.anyOf || schema.oneOf || schema.allOf;
  if (ways) return ways.map(shapeName).join(" | ");
  if (schema.type === "array") return `${shapeName(schema.items) || "…"}[]`;
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  return [schema.type, schema.format, schema.pattern].filter(Boolean).join(" ");
}

function table(heads, rows) {
  const made = put("table"), head = put("tr"), body = put("tbody"), top = put("thead");
  for (const one of heads) head.append(put("th", one, { scope: "col" }));
  for (const row of rows) {
    const line = put("tr");
    for (const one of row) line.append(put("td", one));
    body.append(line);
  }
  top.append(head);
  made.append(top, body);
  return made;
}

function shape(document_, name) {
  const schema = document_.components.schemas[name];
  if (!schema || !schema.properties) return [];
  const needed = new Set(schema.required || []);
  const rows = Object.entries(schema.properties).map(([key, one]) => [key + (needed.has(key) ? " *" : ""), shapeName(one), one.description || ""]);
  return [put("h4", `${name}${schema.description ? ` — ${schema.description}` : ""}`), table(["字段 field", "形式 form", ""], rows)];
}

function content(document_, held) {
  const parts = [];
  for (const [media, one] of Object.entries(held || {})) {
    parts.push(put("p", `${media}  ${shapeName(one.schema)}`));
    if (one.schema && one.schema.$ref) parts.push(...shape(document_, shapeName(one.schema)));
    if (one.example !== undefined) parts.push(put("pre", JSON.stringify(one.example, null, 1)));
  }
  return parts;
}

function operation(document_, path, method, one) {
  const made = put("details", undefined, { id: one.operationId });
  const line = put("summary");
  line.append(put("span", method.toUpperCase(), { className: "method" }), put("code", path), document.createTextNode(`  ${one.summary || ""}`));
  made.append(line);
  made.addEventListener("toggle", () => {
    if (!made.open || made.childElementCount > 1) return;
    const inside = put("div");
    inside.append(put("p", one.description || ""));
    const posts = Object.entries(one["x-posts"] || {}).map(([post, areas]) => `${post} (${areas.join(", ")})`);
    inside.append(put("p", `岗位 posts: ${posts.join("; ")}`));
    if ((one.parameters || []).length) {
      inside.append(put("h3", "参数 parameters"));
      inside.append(table(["名称 name", "位置 in", "形式 form", ""], one.parameters.map((part) => [part.name + (part.required ? " *" : ""), part.in, shapeName(part.schema), part.description || ""])));
    }
    if (one.requestBody) inside.append(put("h3", "请求 request"), ...content(document_, one.requestBody.content));
    for (const [status, said] of Object.entries(one.responses)) {
      if (status.startsWith("2") || status.startsWith("3")) inside.append(put("h3", `${status} ${said.description}`), ...content(document_, said.content));
    }
    const refused = Object.entries(one.responses).filter(([status]) => status >= "400").map(([status, said]) => `${status} ${said.description}`);
    inside.append(put("h3", "拒绝 refusals (application/problem+json)"), put("p", refused.join("; ")));
    made.append(inside);
  }, { passive: true });
  return made;
}

async function show() {
  const document_ = await (await fetch("/openapi.json")).json();
  const main = document.getElementById("operations"), parts = document.getElementById("parts"), held = [];
  const groups = new Map();
  for (const [path, methods] of Object.entries(document_.paths))
    for (const [method, one] of Object.entries(methods)) {
      const tag = (one.tags || ["…"])[0];
      if (!groups.has(tag)) groups.set(tag, []);
      groups.get(tag).push(operation(document_, path, method, one));
      held.push([groups.get(tag).at(-1), `${path} ${one.operationId} ${one.summary} ${one.description}`.toLowerCase()]);
    }
  main.replaceChildren();
  for (const [tag, made] of [...groups].sort()) {
    const section = put("section", undefined, { id: `part-${tag}` });
    section.append(put("h2", tag), ...made);
    main.append(section);
    parts.append(put("a", tag, { href: `#part-${tag}` }));
  }
  const find = () => {
    const words = document.getElementById("find").value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const [made, text] of held) {
      made.hidden = !words.every((word) => text.includes(word));
      shown += made.hidden ? 0 : 1;
    }
    for (const section of main.children) section.hidden = [...section.querySelectorAll("details")].every((made) => made.hidden);
    document.getElementById("count").textContent = `${shown} / ${held.length}`;
  };
  document.getElementById("find").addEventListener("input", find);
  find();
  const wanted = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  if (wanted) { if (wanted.tagName === "DETAILS") wanted.open = true; wanted.scrollIntoView(); }
}

show().catch(() => { document.getElementById("operations").textContent = "无法读取说明，请直接打开 /openapi.json。 The description could not be read; open /openapi.json."; });
