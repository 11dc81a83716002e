// Renders every post of a built site with markdown-it too, and lists the posts whose words, code blocks, headings, or tables differ.
//
//     npm install markdown-it markdown-it-footnote markdown-it-deflist linkedom
//     node compare.mjs SITE
//
// Build SITE first, with `links: warn`, `privacy: {enforce: false}`, and `markdown: {smart: false, highlight: false}` in its aiblog.yml, so that
// only the reading of Markdown differs.

import { readFileSync, readdirSync, existsSync } from "node:fs";
import { join } from "node:path";
import { createRequire } from "node:module";

const require = createRequire(join(process.cwd(), "x.js"));
const MarkdownIt = require("markdown-it");
const { parseHTML } = require("linkedom");

const site = process.argv[2];
const markdown = new MarkdownIt({ html: true, linkify: false })
  .use(require("markdown-it-footnote"))
  .use(require("markdown-it-deflist"));

/** The parts of a page that aiblog adds to what the author wrote. */
const added = ".anchor, .footnote-ref, .footnote-back, .footnote-backref, .footnotes-sep, .alert-title, [data-consent-placeholder], script, style, title";

const kinds = {
  words: root => text(root).split(" ").filter(word => word.length > 0),
  code: root => [...root.querySelectorAll("pre")].map(pre => pre.textContent.trimEnd()),
  headings: root => [...root.querySelectorAll("h1, h2, h3, h4, h5, h6")].map(text),
  tables: root => [...root.querySelectorAll("table")].map(table => table.querySelectorAll("td, th").length + " cells: " + text(table).slice(0, 60)),
};

const counts = {};
let posts = 0;
for (const [name, source, page] of pairs()) {
  posts++;
  const expected = rootOf(markdown.render(bodyOf(source)));
  const actual = articleOf(page);
  for (const [kind, read] of Object.entries(kinds)) {
    const { missing, surplus } = difference(read(expected), read(actual));
    if (missing.length + surplus.length > 0) {
      counts[kind] = (counts[kind] ?? 0) + 1;
      console.log(`${name}: ${kind}: missing ${show(missing)}; surplus ${show(surplus)}`);
    }
  }
}

console.log(`${posts} posts compared; posts that differ: ${JSON.stringify(counts)}`);

function* pairs() {
  const folder = join(site, "content/posts");
  for (const file of readdirSync(folder).filter(file => file.endsWith(".md")).sort()) {
    const source = readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n");
    const slug = /^slug: *["']?([^"'\n]+)/m.exec(source.split("\n---")[0])?.[1].trim() ?? file.slice(0, -3).replace(/^\d{4}-\d{1,2}-\d{1,2}-/, "");
    const page = join(site, "_site/posts", slug, "index.html");
    if (existsSync(page)) {
      yield [file, source, readFileSync(page, "utf8")];
    }
  }
}

function bodyOf(source) {
  const end = /^---[ \t]*$/m.exec(source.slice(3));
  return source.startsWith("---") && end ? source.slice(3 + end.index + end[0].length) : source;
}

function rootOf(html) {
  const { document } = parseHTML(`<!doctype html><html><body><main>${html}</main></body></html>`);
  return clean(document.querySelector("main") ?? document.body);
}

function articleOf(html) {
  const { document } = parseHTML(html);
  const parts = [...document.querySelectorAll("[data-part=body], [data-part=opinion], .notes")];
  return rootOf(parts.map(part => part.innerHTML).join("\n"));
}

function clean(root) {
  for (const template of root.querySelectorAll("template")) {
    template.replaceWith(...(template.content ?? template).childNodes);
  }

  root.querySelectorAll(added).forEach(element => element.remove());
  root.querySelectorAll("figure.code figcaption").forEach(element => element.remove());
  root.querySelectorAll("br, p, li, td, th, dt, dd, div, pre, blockquote, h1, h2, h3, h4, h5, h6, figcaption, tr, hr").forEach(element => element.after(" "));
  return root;
}

/** Visible text on one line, with the marks of a footnote reference taken out. */
function text(element) {
  return element.textContent.replace(/\[\d+(:\d+)?\]|\u21a9\ufe0e/g, " ").replace(/\s+/g, " ").trim();
}

/** Items of one list that the other does not have, counted. */
function difference(expected, actual) {
  const left = new Map();
  expected.forEach(item => left.set(item, (left.get(item) ?? 0) + 1));
  const surplus = actual.filter(item => {
    const count = left.get(item) ?? 0;
    left.set(item, count - 1);
    return count <= 0;
  });
  const missing = [...left].flatMap(([item, count]) => Array(Math.max(count, 0)).fill(item));
  return { missing, surplus };
}

function show(items) {
  return `${items.length} ${JSON.stringify(items.slice(0, 6).map(item => item.slice(0, 80)))}`;
}
